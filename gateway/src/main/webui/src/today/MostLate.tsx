import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { unresolvedQuery } from '../api/alerts'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { AlertLines } from './AlertLines'

const SHOWN = 5

/** The five most late of the plan. */
export function MostLate({ plan }: { plan: string }) {
  const { t } = useTranslation()
  const alerts = useQuery(unresolvedQuery({ plan }))
  return (
    <section className="panel" aria-labelledby="most-late">
      <h2 id="most-late">{t('today.mostLate')}</h2>
      <Loaded read={alerts} rows={5}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('today.nothing')} />
          ) : (
            <>
              <p className="muted">
                {t('today.toAcknowledge', { n: found.filter((one) => one.state === 'OPEN').length })}
              </p>
              <AlertLines alerts={found.slice(0, SHOWN)} />
              {found.length > SHOWN && (
                <Link to={`/${plan}/alerts`}>{t('today.all', { n: found.length })}</Link>
              )}
            </>
          )
        }
      </Loaded>
    </section>
  )
}
