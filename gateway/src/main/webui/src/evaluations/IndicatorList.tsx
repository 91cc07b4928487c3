import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Evaluation, SeriesVerdict } from '../api/indicators'
import { quantity, readable, signed } from '../format/number'
import { useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { VerdictTag } from '../parts/Tags'
import { usePlanCode } from '../shell/usePlan'

/** The first list: every series with its verdict, under its indicator. */
export function IndicatorList({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation()
  const word = useWord()
  const plan = usePlanCode()
  const rows = (evaluation.indicators ?? []).flatMap((indicator) => indicator.series ?? [])
  const columns: Column<SeriesVerdict>[] = [
    {
      key: 'name',
      title: t('indicators.indicator'),
      width: '30%',
      render: (row) => (
        <Link to={`/${plan}/indicators/${row.seriesCode ?? ''}`}>
          {row.indicatorNumber}. {row.indicatorName}
          {row.name && row.name !== row.indicatorName && ` — ${row.name}`}
        </Link>
      ),
    },
    { key: 'unit', tight: true, title: t('indicators.unit'), render: (row) => row.unit ?? '--' },
    {
      key: 'attribute',
      tight: true,
      title: t('indicators.attribute'),
      render: (row) => word('attribute', row.attribute),
    },
    {
      key: 'baseline',
      title: t('indicators.baseline'),
      numeric: true,
      render: (row) => quantity(row.baseline),
    },
    { key: 'target', title: t('indicators.target'), width: '18%', render: (row) => row.target ?? '--' },
    { key: 'value', title: t('indicators.value'), numeric: true, render: (row) => quantity(row.value) },
    { key: 'margin', title: t('indicators.margin'), numeric: true, render: (row) => signed(row.margin) },
    {
      key: 'verdict',
      title: t('indicators.verdict'),
      render: (row) => (
        <>
          <VerdictTag verdict={row.verdict} />
          {row.reason && <small className="muted"> {readable(row.reason)}</small>}
        </>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('evaluations.indicators')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.seriesCode ?? ''}
    />
  )
}
