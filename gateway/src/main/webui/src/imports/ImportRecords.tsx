import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IMPORT_OUTCOMES, IMPORTING, type ImportRecord, importsQuery } from '../api/imports'
import { moment } from '../format/date'
import { useWord } from '../i18n'
import { Choice } from '../parts/Choice'
import { type Column, DataTable } from '../parts/DataTable'
import { Loaded } from '../parts/Loaded'
import { useFilters } from '../parts/useFilters'
import { ImportErrors } from './ImportErrors'
import { usePages } from '../parts/usePages'

/** Which files were handed in, by whom, and what became of them. */
export function ImportRecords() {
  const { t } = useTranslation()
  const word = useWord()
  const { values, set } = useFilters('outcome', 'service')
  const [shown, setShown] = useState<number>()
  const outcome = IMPORT_OUTCOMES.find((one) => one === values.outcome)
  const service = IMPORTING.find((one) => one === values.service) ?? 'registry'
  const { read: records, more } = usePages(importsQuery(service, { outcome }), 'filePages')
  const columns: Column<ImportRecord>[] = [
    { key: 'at', tight: true, title: t('imports.at'), render: (row) => moment(row.at) },
    { key: 'actor', tight: true, title: t('imports.actor'), render: (row) => row.actor },
    {
      key: 'kind',
      tight: true,
      title: t('administration.kind'),
      render: (row) => word('administration.kind', row.kind),
    },
    { key: 'file', title: t('imports.file'), render: (row) => row.fileName },
    {
      key: 'outcome',
      tight: true,
      title: t('imports.outcome'),
      render: (row) => word('imports.outcome', row.outcome),
    },
    {
      key: 'what',
      title: t('imports.what'),
      render: (row) =>
        row.outcome === 'REFUSED' ? (
          <Button type="link" onClick={() => setShown(row.number)}>
            {t('imports.errors', { n: row.errorCount ?? 0 })}
          </Button>
        ) : (
          t('imports.counts', {
            rows: row.rows ?? 0,
            created: row.created ?? 0,
            updated: row.updated ?? 0,
            unchanged: row.unchanged ?? 0,
          })
        ),
    },
  ]
  return (
    <section className="panel" aria-labelledby="import-records">
      <h2 id="import-records">{t('imports.records')}</h2>
      <search className="filters">
        <Choice
          label={t('imports.service')}
          value={service}
          options={IMPORTING.map((one) => ({ value: one, label: word('imports.service', one) }))}
          onChange={(chosen) => set('service', chosen)}
        />
        <Choice
          label={t('imports.outcome')}
          value={outcome}
          options={IMPORT_OUTCOMES.map((one) => ({ value: one, label: word('imports.outcome', one) }))}
          onChange={(chosen) => set('outcome', chosen)}
        />
      </search>
      <Loaded read={records} rows={4}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="muted">{t('imports.none')}</p>
          ) : (
            <DataTable
              caption={t('imports.records')}
              columns={columns}
              rows={rows}
              rowKey={(row) => String(row.number)}
              more={more}
            />
          )
        }
      </Loaded>
      {shown !== undefined && (
        <ImportErrors service={service} number={shown} onClose={() => setShown(undefined)} />
      )}
    </section>
  )
}
