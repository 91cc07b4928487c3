import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { alertsQuery, UNRESOLVED } from '../api/alerts'
import { useLanguage } from '../i18n'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { Late, SeverityTag } from '../parts/Tags'
import { readable } from '../format/number'

/** What is wrong with this project now. */
export function ProjectAlerts({ plan, code }: { plan: string; code: string }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const alerts = useInfiniteQuery(alertsQuery({ subject: `${plan}/${code}`, state: UNRESOLVED }, 20))
  return (
    <section className="panel" aria-labelledby="project-alerts">
      <h2 id="project-alerts">{t('project.alerts')}</h2>
      <Loaded read={alerts} rows={3}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('project.noAlerts')} />
          ) : (
            <ul className="plain-list">
              {found.map((alert) => (
                <li key={alert.id}>
                  <div className="spread">
                    <SeverityTag severity={alert.severity} />
                    <Late days={alert.daysLate} />
                  </div>
                  <Link to={`/${plan}/alerts/${alert.id ?? ''}`}>
                    {readable(language === 'zh' ? alert.message : alert.messageEn)}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}
