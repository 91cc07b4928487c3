import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../api/registry'
import { type Column, DataTable } from './DataTable'

export type RowError = NonNullable<ImportReport['errors']>[number]

/** Mistakes of a file, each with its place and what would be right. */
export function RowErrors({ caption, errors }: { caption: string; errors: RowError[] }) {
  const { t } = useTranslation()
  const columns: Column<RowError>[] = [
    { key: 'row', title: t('administration.row'), numeric: true, width: '5em', render: (row) => row.row },
    { key: 'column', title: t('administration.column'), render: (row) => row.column ?? '--' },
    { key: 'message', title: t('administration.message'), render: (row) => row.message },
    { key: 'expected', title: t('administration.expected'), render: (row) => row.expected ?? '--' },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={errors}
      rowKey={(row) => `${row.row ?? ''}${row.column ?? ''}${row.message ?? ''}`}
    />
  )
}
