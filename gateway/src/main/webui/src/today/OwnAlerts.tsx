import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { unresolvedQuery } from '../api/alerts'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { usePlanCode } from '../shell/usePlan'
import { AlertLines } from './AlertLines'

const SHOWN = 6

/** What concerns the reader's own unit, the most late first. */
export function OwnAlerts({ unit }: { unit: string }) {
  const { t } = useTranslation()
  const plan = usePlanCode()
  const alerts = useQuery(unresolvedQuery({ unit }))
  return (
    <section className="panel" aria-labelledby="mine">
      <h2 id="mine">{t('today.mine')}</h2>
      <Loaded read={alerts} rows={4}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('today.nothing')}>
              <p>{t('today.nothingWhat')}</p>
            </Empty>
          ) : (
            <>
              <p>{t('today.mineCount', { n: found.length, unit })}</p>
              <AlertLines alerts={found.slice(0, SHOWN)} />
              {found.length > SHOWN && (
                <Link to={`/${plan}/alerts?plans=all&unit=${encodeURIComponent(unit)}`}>
                  {t('today.all', { n: found.length })}
                </Link>
              )}
            </>
          )
        }
      </Loaded>
    </section>
  )
}
