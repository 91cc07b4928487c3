import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Observation } from '../api/indicators'
import { regionsQuery } from '../api/regions'
import { moment } from '../format/date'
import { readable } from '../format/number'
import { type Column, DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Observed } from './Observed'
import { Source } from '../parts/Source'

/** What was reported, when it became known, and what was corrected: nothing is overwritten. */
export function Observations({ observations }: { observations: Observation[] }) {
  const { t } = useTranslation()
  const regions = useQuery(regionsQuery).data ?? []
  const columns: Column<Observation>[] = [
    {
      key: 'period',
      tight: true,
      title: t('series.period'),
      render: (row) => (
        <>
          {row.period} {row.knownUntil && <small className="tone-open">⟲ {t('series.superseded')}</small>}
        </>
      ),
    },
    ...(observations.some((one) => one.regionCode != null)
      ? [
          {
            key: 'region',
            title: t('series.region'),
            render: (row: Observation) =>
              regions.find((one) => one.code === row.regionCode)?.name ?? row.regionCode ?? '--',
          },
        ]
      : []),
    {
      key: 'value',
      title: t('series.value'),
      numeric: true,
      render: (row) => <Observed of={row} />,
    },
    {
      key: 'source',
      title: t('common.source'),
      render: (row) => <Source text={row.source} date={row.sourceDate} />,
    },
    { key: 'note', title: t('common.note'), render: (row) => readable(row.reason ?? row.note) },
    {
      key: 'reporter',
      title: t('series.reporter'),
      render: (row) => [row.reporter, row.approvedBy].filter(Boolean).join(' ✔ ') || '--',
    },
    { key: 'known', tight: true, title: t('series.knownFrom'), render: (row) => moment(row.knownFrom) },
  ]
  return (
    <section className="panel" aria-labelledby="observations">
      <h2 id="observations">{t('series.observations')}</h2>
      {observations.length === 0 ? (
        <Empty title={t('series.noObservations')} />
      ) : (
        <DataTable
          caption={t('series.observations')}
          columns={columns}
          rows={observations}
          rowKey={(row) => row.id ?? ''}
        />
      )}
    </section>
  )
}
