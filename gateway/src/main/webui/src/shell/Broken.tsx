import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { Problem } from '../api/problem'
import { ProblemNotice } from '../parts/ProblemNotice'

/** A screen that failed while it was drawn: the others go on working. */
export function Broken() {
  const { t } = useTranslation()
  const error = useRouteError()
  if (error instanceof Problem) {
    return <ProblemNotice error={error} retry={() => window.location.reload()} />
  }
  return (
    <section className="notice" role="alert">
      <h1>{t('problem.broken')}</h1>
      <p>{t('problem.brokenWhat')}</p>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('action.retry')}
      </Button>{' '}
      <Button href="/console/">{t('nav.today')}</Button>
    </section>
  )
}
