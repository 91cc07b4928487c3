import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, newKey } from '../api/client'
import type { ImportReport } from '../api/registry'
import { ProblemNotice } from '../parts/ProblemNotice'
import { usePlanCode } from '../shell/usePlan'
import { Report } from './Report'

const REGISTRY = [
  'regions',
  'plans',
  'units',
  'projects',
  'project-scale',
  'project-milestones',
  'tasks',
] as const
const INDICATORS = [
  'series',
  'observations',
  'region-targets',
  'assigned-targets',
  'published-results',
] as const
const KINDS = [...REGISTRY, ...INDICATORS]
type Kind = (typeof KINDS)[number]

interface Attempt {
  kind: Kind
  file: File
  dryRun: boolean
}

function upload(plan: string, { kind, file, dryRun }: Attempt): Promise<ImportReport> {
  const service = (INDICATORS as readonly string[]).includes(kind) ? 'indicators' : 'registry'
  const form = new FormData()
  form.append('file', file, file.name)
  return ask(`/api/${service}/v1/imports/${kind}?plan=${encodeURIComponent(plan)}&dryRun=${String(dryRun)}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Idempotency-Key': newKey() },
    body: form,
  })
}

/** Brings a CSV in: first a try that says what would change, then the real thing. */
export function Imports() {
  const { t } = useTranslation()
  const plan = usePlanCode()
  const queries = useQueryClient()
  const [kind, setKind] = useState<Kind>('projects')
  const [file, setFile] = useState<File>()
  const attempt = useMutation({
    mutationFn: (what: Attempt) => upload(plan, what),
    onSuccess: (_, what) => (what.dryRun ? undefined : queries.invalidateQueries()),
  })
  const tried = attempt.data?.dryRun === true && (attempt.data.errors ?? []).length === 0
  return (
    <section className="panel" aria-labelledby="imports">
      <h2 id="imports">{t('administration.imports')}</h2>
      <p className="muted">{t('administration.importsWhat')}</p>
      <div className="filters">
        <div className="choice">
          <label htmlFor="import-kind">{t('administration.kind')}</label>
          <Select<Kind>
            id="import-kind"
            value={kind}
            options={KINDS.map((one) => ({ value: one, label: t(`administration.kind.${one}`) }))}
            onChange={(chosen) => {
              setKind(chosen)
              attempt.reset()
            }}
          />
        </div>
        <div className="choice">
          <label htmlFor="import-file">{t('administration.file')}</label>
          <input
            id="import-file"
            type="file"
            accept=".csv,.xlsx,text/csv"
            onChange={(event) => {
              setFile(event.target.files?.[0])
              attempt.reset()
            }}
          />
        </div>
        <Button
          disabled={!file}
          loading={attempt.isPending}
          onClick={() => file && attempt.mutate({ kind, file, dryRun: true })}
        >
          {t('administration.try')}
        </Button>
        <Button
          type="primary"
          disabled={!file || !tried}
          onClick={() => file && attempt.mutate({ kind, file, dryRun: false })}
        >
          {t('administration.import')}
        </Button>
      </div>
      {attempt.error && <ProblemNotice error={attempt.error} />}
      {attempt.data && <Report report={attempt.data} />}
    </section>
  )
}
