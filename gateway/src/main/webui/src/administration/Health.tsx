import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '../api/client'
import { moment } from '../format/date'
import { Loaded } from '../parts/Loaded'

interface PartHealth {
  part: 'registry' | 'indicators' | 'alerts' | 'identity'
  state: 'UP' | 'NOT_READY' | 'UNREACHABLE'
  checkedAt: string
}

const REFRESH_MS = 15_000

const STATES = {
  UP: ['administration.up', 'tone-good'],
  NOT_READY: ['administration.notReady', 'tone-open'],
  UNREACHABLE: ['administration.unreachable', 'tone-bad'],
} as const

const healthQuery = queryOptions({
  queryKey: ['parts'],
  queryFn: () => ask<PartHealth[]>('/parts'),
  refetchInterval: REFRESH_MS,
})

/** Whether each part of the system is up, asked again every quarter of a minute. */
export function Health() {
  const { t } = useTranslation()
  const health = useQuery(healthQuery)
  return (
    <section className="panel" aria-labelledby="health">
      <Loaded read={health} rows={4}>
        {(parts) => (
          <>
            <h2 id="health">
              {t('administration.health')}
              <small>{t('common.asOf', { date: moment(parts[0]?.checkedAt) })}</small>
            </h2>
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t('administration.part')}</th>
                  <th scope="col">{t('common.state')}</th>
                </tr>
              </thead>
              <tbody>
                {parts.map(({ part, state }) => (
                  <tr key={part}>
                    <th scope="row">{t(`administration.part.${part}`)}</th>
                    <td className={STATES[state][1]}>{t(STATES[state][0])}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </Loaded>
    </section>
  )
}
