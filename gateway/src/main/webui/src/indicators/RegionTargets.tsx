import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { regionsQuery } from '../api/regions'
import type { Series } from '../api/indicators'
import { quantity } from '../format/number'
import { type Column, DataTable } from '../parts/DataTable'

type RegionTarget = NonNullable<Series['regionTargets']>[number]

/** What each district has to reach. */
export function RegionTargets({ targets }: { targets: RegionTarget[] }) {
  const { t } = useTranslation()
  const regions = useQuery({ ...regionsQuery, enabled: targets.length > 0 }).data ?? []
  if (targets.length === 0) {
    return null
  }
  const columns: Column<RegionTarget>[] = [
    {
      key: 'region',
      title: t('series.region'),
      render: (row) => regions.find((one) => one.code === row.regionCode)?.name ?? row.regionCode,
    },
    { key: 'year', tight: true, title: t('series.year'), render: (row) => row.year },
    {
      key: 'value',
      title: t('indicators.target'),
      numeric: true,
      render: (row) => `${quantity(row.value)} ${row.unit ?? ''}`,
    },
    { key: 'source', title: t('common.source'), render: (row) => row.source ?? '--' },
  ]
  return (
    <section className="panel" aria-labelledby="regional">
      <h2 id="regional">{t('series.regional')}</h2>
      <DataTable
        caption={t('series.regional')}
        columns={columns}
        rows={targets}
        rowKey={(row) => `${row.regionCode ?? ''}${row.year ?? ''}`}
      />
    </section>
  )
}
