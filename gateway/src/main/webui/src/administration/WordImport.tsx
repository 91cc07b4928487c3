import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, newKey } from '../api/client'
import type { components } from '../api/generated/registry'
import type { ImportReport } from '../api/registry'
import { useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { ProblemNotice } from '../parts/ProblemNotice'
import { usePlanCode } from '../shell/usePlan'
import { ImportReportView } from '../parts/ImportReportView'

type Preview = components['schemas']['WordPreview']
type Row = components['schemas']['WordProjectRow']
type Wrong = components['schemas']['WordError']

function send<T>(path: string, file: Blob, name: string): Promise<T> {
  const form = new FormData()
  form.append('file', file, name)
  return ask(path, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Idempotency-Key': newKey() },
    body: form,
  })
}

/** Reads a plan's annex out of a Word file; nothing is kept before the rows are confirmed. */
export function WordImport() {
  const { t } = useTranslation()
  const word = useWord()
  const plan = usePlanCode()
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const root = '/api/registry/v1/imports/projects'
  const query = `plan=${encodeURIComponent(plan)}`
  const read = useMutation({
    mutationFn: (docx: File) => send<Preview>(`${root}/word-preview?${query}`, docx, docx.name),
  })
  const confirm = useMutation({
    mutationFn: (csv: string) =>
      send<ImportReport>(`${root}?${query}&dryRun=false`, new Blob([csv], { type: 'text/csv' }), 'word.csv'),
    onSuccess: () => queries.invalidateQueries(),
  })
  const rows: Column<Row>[] = [
    {
      key: 'place',
      title: t('word.place'),
      tight: true,
      render: (row) => t('word.at', { table: row.table, row: row.row }),
    },
    { key: 'code', title: t('projects.code'), tight: true, render: (row) => row.code ?? '--' },
    {
      key: 'category',
      title: t('projects.category'),
      tight: true,
      render: (row) => word('category', row.category),
    },
    { key: 'name', title: t('projects.name'), render: (row) => row.name },
    {
      key: 'years',
      title: t('projects.years'),
      tight: true,
      render: (row) => `${row.startYear ?? '--'}～${row.endYear ?? '--'}`,
    },
    { key: 'units', title: t('projects.units'), render: (row) => (row.units ?? []).join('、') || '--' },
  ]
  const wrong: Column<Wrong>[] = [
    {
      key: 'place',
      title: t('word.place'),
      tight: true,
      render: (row) => t('word.at', { table: row.table, row: row.row }),
    },
    { key: 'column', title: t('administration.column'), render: (row) => row.column },
    { key: 'message', title: t('administration.message'), render: (row) => row.message },
    { key: 'expected', title: t('administration.expected'), render: (row) => row.expected },
  ]
  const found = read.data
  const errors = found?.errors ?? []
  return (
    <section className="panel" aria-labelledby="word">
      <h2 id="word">{t('word.title')}</h2>
      <p className="muted">{t('word.what')}</p>
      <div className="filters">
        <div className="choice">
          <label htmlFor="word-file">{t('word.file')}</label>
          <input
            id="word-file"
            type="file"
            accept=".docx"
            onChange={(event) => {
              setFile(event.target.files?.[0])
              read.reset()
              confirm.reset()
            }}
          />
        </div>
        <Button disabled={!file} loading={read.isPending} onClick={() => file && read.mutate(file)}>
          {t('word.read')}
        </Button>
        <Button
          type="primary"
          disabled={!found || errors.length > 0 || (found.rows ?? []).length === 0 || confirm.isSuccess}
          loading={confirm.isPending}
          onClick={() => found?.csv && confirm.mutate(found.csv)}
        >
          {t('word.confirm')}
        </Button>
      </div>
      {read.error && <ProblemNotice error={read.error} />}
      {confirm.error && <ProblemNotice error={confirm.error} />}
      {confirm.data && <ImportReportView report={confirm.data} />}
      {found && (
        <>
          <p role="status">
            <strong>
              {t('word.found', {
                tables: found.tables,
                rows: (found.rows ?? []).length,
                errors: errors.length,
              })}
            </strong>
          </p>
          {errors.length > 0 && (
            <DataTable
              caption={t('word.errors')}
              columns={wrong}
              rows={errors}
              rowKey={(row) => `${row.table ?? ''}/${row.row ?? ''}/${row.column ?? ''}/${row.message ?? ''}`}
            />
          )}
          <DataTable
            caption={t('word.preview')}
            columns={rows}
            rows={found.rows ?? []}
            rowKey={(row) => `${row.table ?? ''}/${row.row ?? ''}`}
          />
        </>
      )}
    </section>
  )
}
