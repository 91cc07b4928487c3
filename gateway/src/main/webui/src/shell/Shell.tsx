import { Button, Drawer } from 'antd'
import { MenuOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration } from 'react-router'
import { Account } from './Account'
import { Demonstration } from './Demonstration'
import { Navigation } from './Navigation'
import { Offline } from './Offline'
import { PlanSwitch } from './PlanSwitch'
import { SessionGone } from './SessionGone'
import { useReturnFocus } from './useReturnFocus'

/** What surrounds every screen: where one is, who one is, where one can go. */
export function Shell() {
  const { t } = useTranslation()
  const [menuOpen, setMenuOpen] = useState(false)
  useReturnFocus()
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <header className="topbar">
        <Button
          className="menu-button"
          type="text"
          icon={<MenuOutlined />}
          aria-label={t('app.menu')}
          aria-expanded={menuOpen}
          onClick={() => setMenuOpen(true)}
        />
        <a className="brand" href="/">
          <img src="/assets/ecoplan.svg" alt="" width={24} height={24} />
          <span>{t('app.name')}</span>
        </a>
        <PlanSwitch />
        <Account />
      </header>
      <aside className="side">
        <Navigation />
      </aside>
      <Drawer
        open={menuOpen}
        onClose={() => setMenuOpen(false)}
        placement="left"
        size={280}
        title={t('app.menu')}
        closable={{ 'aria-label': t('action.close') }}
      >
        <Navigation onGo={() => setMenuOpen(false)} />
      </Drawer>
      <main id="main" className="page" tabIndex={-1}>
        <Demonstration />
        <Offline />
        <Outlet />
      </main>
      <SessionGone />
      <ScrollRestoration />
    </div>
  )
}
