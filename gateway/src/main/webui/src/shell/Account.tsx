import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '../api/me'
import { useLanguage, useWord } from '../i18n'

/** Who is logged in and as what, the language, the way out. */
export function Account() {
  const { t } = useTranslation()
  const word = useWord()
  const { me } = useMe()
  const { language, switchLanguage } = useLanguage()
  return (
    <div className="account">
      {me && (
        <span className="who">
          {me.name}
          <small>
            {[...me.roles.map((role) => word('role', role)), me.unit].filter(Boolean).join(' · ')}
          </small>
        </span>
      )}
      <Button type="text" onClick={switchLanguage} lang={language === 'zh' ? 'en' : 'zh-CN'}>
        {t('app.language')}
      </Button>
      <Button type="text" href="/logout">
        {t('app.logout')}
      </Button>
    </div>
  )
}
