import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'

export function NoSuchPage() {
  const { t } = useTranslation()
  return (
    <section className="notice">
      <h1>{t('problem.notFound')}</h1>
      <Link to="/">{t('nav.today')}</Link>
    </section>
  )
}
