import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../api/registry'
import { type Column, DataTable } from './DataTable'
import { RowErrors } from './RowErrors'

type Difference = NonNullable<ImportReport['differences']>[number]

/** As many as the service tells of one file. */
const TOLD = 200

/** What an import did or would do, and every mistake with its place. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const { t } = useTranslation()
  const errors = report.errors ?? []
  const rows = [...errors, ...(report.warnings ?? [])]
  return (
    <>
      <p role="status">
        <strong>
          {t(report.dryRun ? 'administration.tried' : 'administration.done')}：
          {t('administration.report', {
            rows: report.rows ?? 0,
            created: report.created ?? 0,
            updated: report.updated ?? 0,
            unchanged: report.unchanged ?? 0,
            errors: errors.length,
          })}
        </strong>
      </p>
      {rows.length > 0 && <RowErrors caption={t('administration.imports')} errors={rows} />}
      <Differences differences={report.differences ?? []} />
    </>
  )
}

/** What was stored otherwise, field by field. */
function Differences({ differences }: { differences: Difference[] }) {
  const { t } = useTranslation()
  const columns: Column<Difference>[] = [
    { key: 'subject', title: t('administration.subject'), render: (one) => one.subject },
    {
      key: 'field',
      title: t('administration.field'),
      render: (one) => one.field ?? t('administration.whole'),
    },
    { key: 'before', title: t('administration.before'), render: (one) => one.before ?? '--' },
    { key: 'after', title: t('administration.after'), render: (one) => one.after ?? '--' },
  ]
  if (differences.length === 0) {
    return null
  }
  return (
    <>
      <DataTable
        caption={t('administration.differences')}
        columns={columns}
        rows={differences}
        rowKey={(one) => `${one.subject ?? ''}${one.field ?? ''}${one.after ?? ''}`}
      />
      {differences.length === TOLD && <p className="muted">{t('administration.more')}</p>}
    </>
  )
}
