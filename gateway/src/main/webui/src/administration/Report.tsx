import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../api/registry'
import { type Column, DataTable } from '../parts/DataTable'

type RowError = NonNullable<ImportReport['errors']>[number]

/** What an import did or would do, and every mistake with its place. */
export function Report({ report }: { report: ImportReport }) {
  const { t } = useTranslation()
  const errors = report.errors ?? []
  const rows = [...errors, ...(report.warnings ?? [])]
  const columns: Column<RowError>[] = [
    { key: 'row', title: t('administration.row'), numeric: true, width: '5em', render: (row) => row.row },
    { key: 'column', title: t('administration.column'), render: (row) => row.column ?? '--' },
    { key: 'message', title: t('administration.message'), render: (row) => row.message },
    { key: 'expected', title: t('administration.expected'), render: (row) => row.expected ?? '--' },
  ]
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
      {rows.length > 0 && (
        <DataTable
          caption={t('administration.imports')}
          columns={columns}
          rows={rows}
          rowKey={(row) => `${row.row ?? ''}${row.column ?? ''}${row.message ?? ''}`}
        />
      )}
    </>
  )
}
