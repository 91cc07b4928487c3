import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Series } from '../api/indicators'
import { regionsQuery } from '../api/regions'
import { quantity } from '../format/number'
import { type Column, DataTable } from '../parts/DataTable'
import { Observed } from './Observed'
import { regional, type RegionRow } from './regional'

/** What each district has to reach, and what was last seen of it. */
export function RegionTargets({ series }: { series: Series }) {
  const { t } = useTranslation()
  const regions = useQuery(regionsQuery).data ?? []
  const rows = regional(series, regions.find((one) => one.kind === 'CITY')?.code)
  if (rows.length === 0) {
    return null
  }
  const columns: Column<RegionRow>[] = [
    {
      key: 'region',
      title: t('series.region'),
      render: (row) => regions.find((one) => one.code === row.regionCode)?.name ?? row.regionCode,
    },
    {
      key: 'value',
      title: t('indicators.target'),
      numeric: true,
      render: ({ target }) =>
        target ? `${quantity(target.value)} ${target.unit ?? ''}（${String(target.year ?? '')}）` : '--',
    },
    {
      key: 'latest',
      title: t('indicators.value'),
      numeric: true,
      render: ({ latest }) => (
        <>
          <Observed of={latest} /> {latest && <small className="muted">（{latest.period}）</small>}
        </>
      ),
    },
    { key: 'source', title: t('common.source'), render: ({ target }) => target?.source ?? '--' },
  ]
  return (
    <section className="panel" aria-labelledby="regional">
      <h2 id="regional">{t('series.regional')}</h2>
      <DataTable
        caption={t('series.regional')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.regionCode}
      />
    </section>
  )
}
