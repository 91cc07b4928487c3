import { useTranslation } from 'react-i18next'
import type { Series } from '../api/indicators'
import { moment } from '../format/date'
import { quantity } from '../format/number'
import { type Column, DataTable } from '../parts/DataTable'

type Assigned = NonNullable<Series['assignedTargets']>[number]

const SIGNS = { AT_LEAST: '≥', MORE_THAN: '>', AT_MOST: '≤', LESS_THAN: '<' }

/** The values that a document from above has set, with the document. */
export function AssignedTargets({ targets }: { targets: Assigned[] }) {
  const { t } = useTranslation()
  if (targets.length === 0) {
    return null
  }
  const columns: Column<Assigned>[] = [
    { key: 'year', tight: true, title: t('series.year'), render: (row) => row.year },
    {
      key: 'value',
      title: t('indicators.target'),
      numeric: true,
      render: (row) =>
        `${SIGNS[row.comparison ?? 'AT_LEAST']}${quantity(row.value)} ${row.unit ?? ''}`.trim(),
    },
    {
      key: 'document',
      title: t('series.document'),
      render: (row) => [row.assignedBy, row.documentNumber, row.sourceDate].filter(Boolean).join(' '),
    },
    { key: 'note', title: t('common.note'), render: (row) => row.reason ?? row.note ?? '--' },
    { key: 'known', tight: true, title: t('series.knownFrom'), render: (row) => moment(row.knownFrom) },
  ]
  return (
    <section className="panel" aria-labelledby="assigned">
      <h2 id="assigned">{t('series.assigned')}</h2>
      <DataTable
        caption={t('series.assigned')}
        columns={columns}
        rows={targets}
        rowKey={(row) => row.id ?? ''}
      />
    </section>
  )
}
