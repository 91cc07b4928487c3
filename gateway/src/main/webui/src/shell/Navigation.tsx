import {
  AlertOutlined,
  AuditOutlined,
  CalendarOutlined,
  DashboardOutlined,
  FundOutlined,
  LineChartOutlined,
  ProfileOutlined,
  ProjectOutlined,
  SettingOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useMe } from '../api/me'
import { usePlanCode } from './usePlan'

const SCREENS: [
  'today' | 'projects' | 'reports' | 'money' | 'indicators' | 'evaluations' | 'alerts' | 'ledger',
  ReactNode,
][] = [
  ['today', <DashboardOutlined key="i" />],
  ['projects', <ProjectOutlined key="i" />],
  ['reports', <CalendarOutlined key="i" />],
  ['money', <FundOutlined key="i" />],
  ['indicators', <LineChartOutlined key="i" />],
  ['evaluations', <AuditOutlined key="i" />],
  ['alerts', <AlertOutlined key="i" />],
  ['ledger', <ProfileOutlined key="i" />],
]

/** The screens, and the way out to the public pages. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation()
  const { has } = useMe()
  const plan = usePlanCode()
  return (
    <nav aria-label={t('nav.label')} className="navigation">
      {SCREENS.map(([screen, icon]) => (
        <NavLink key={screen} to={`/${plan}/${screen}`} onClick={onGo}>
          {icon} {t(`nav.${screen}`)}
        </NavLink>
      ))}
      {has('admin', 'plan-office', 'auditor') && (
        <NavLink to={`/${plan}/administration`} onClick={onGo}>
          <SettingOutlined /> {t('nav.administration')}
        </NavLink>
      )}
      <a href="/public/" className="quiet">
        {t('nav.public')}
      </a>
    </nav>
  )
}
