import { queryOptions } from '@tanstack/react-query'
import { ask, registry } from './client'
import type { components } from './generated/registry'
import { type Page, pagesQuery } from './pages'
import { Problem } from './problem'
import type { ImportReport } from './registry'

const OF_INDICATORS = [
  'series',
  'observations',
  'region-targets',
  'assigned-targets',
  'published-results',
  'text-targets',
]

/** Which services take files, each with a trail of its own. */
export const IMPORTING = ['registry', 'indicators'] as const
export type Importing = (typeof IMPORTING)[number]

const ROOTS: Record<Importing, string> = {
  registry: '/api/registry/v1/imports',
  indicators: '/api/indicators/v1/imports',
}

/** Monitoring records are a delivery of no plan: they have an address and an answer of their own. */
export const RECORDS = 'records'
const RECORD_FILES = '/api/indicators/v1/monitoring/record-batches/files'

/** Where a table of this kind is handed in, with what follows it in the address. */
function addressOf(kind: string, plan: string, after: '' | '/marked' | '/template' = ''): URL {
  const root = ROOTS[OF_INDICATORS.includes(kind) ? 'indicators' : 'registry']
  const path = kind === RECORDS ? RECORD_FILES : `${root}/${kind}`
  const address = new URL(path + after, window.location.origin)
  if (kind !== RECORDS) {
    address.searchParams.set('plan', plan)
  }
  return address
}

export type ImportRecord = components['schemas']['ImportRecord']
type ImportRecordDetail = components['schemas']['ImportRecordDetail']

export const IMPORT_OUTCOMES = ['APPLIED', 'PREVIEWED', 'REFUSED'] as const

/** What was handed in to a service, newest first. */
export const importsQuery = (
  service: Importing,
  { outcome = '' }: { outcome?: (typeof IMPORT_OUTCOMES)[number] | '' },
) =>
  pagesQuery<ImportRecord>(['imports', service, outcome], (pageToken = '') =>
    ask<Page<ImportRecord>>(
      `${ROOTS[service]}?${new URLSearchParams({ outcome, pageSize: '20', pageToken }).toString()}`,
    ),
  )

/** One of them with its first hundred errors. */
export const importQuery = (service: Importing, number: number) =>
  queryOptions({
    queryKey: ['imports', service, number],
    queryFn: () => ask<ImportRecordDetail>(`${ROOTS[service]}/records/${String(number)}`),
  })

function formOf(file: File): FormData {
  const form = new FormData()
  form.append('file', file, file.name)
  return form
}

/** What is handed in, and how. */
export interface Attempt {
  kind: string
  file: File
  dryRun: boolean
  key: string
  /** Why what is known is corrected; asked of monitoring records only. */
  reason?: string
}

/** Brings a file in, or with dryRun only says what it would change. */
export async function importFile(plan: string, what: Attempt): Promise<ImportReport> {
  const address = addressOf(what.kind, plan)
  address.searchParams.set('dryRun', String(what.dryRun))
  if (what.reason) {
    address.searchParams.set('reason', what.reason)
  }
  const answer = ask<ImportReport>(`${address.pathname}${address.search}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Idempotency-Key': what.key },
    body: formOf(what.file),
  })
  return what.kind === RECORDS ? reportOf(what, answer) : answer
}

/** A delivery of records in the words of the other imports: what it did, or every row that refuses it. */
async function reportOf({ file, dryRun }: Attempt, answer: Promise<ImportReport>): Promise<ImportReport> {
  const head = { file: file.name, dryRun }
  try {
    const { created = 0, updated = 0, unchanged = 0, warnings } = await answer
    return { ...head, rows: created + updated + unchanged, created, updated, unchanged, warnings }
  } catch (refusal) {
    if (refusal instanceof Problem && refusal.errors.some((one) => one.row !== undefined)) {
      const errors = refusal.errors.map((one) => ({ ...one, column: one.column?.toString() }))
      return { ...head, rows: 0, created: 0, updated: 0, unchanged: 0, errors }
    }
    throw refusal
  }
}

/** How far an import of the registry is, asked every second while it runs. */
export const importProgressQuery = (running: { kind: string; key: string } | undefined) =>
  queryOptions({
    queryKey: ['import-progress', running?.key],
    enabled: running !== undefined && running.kind !== RECORDS && !OF_INDICATORS.includes(running.kind),
    refetchInterval: 1_000,
    retry: false,
    queryFn: () =>
      ask<components['schemas']['ImportProgress']>(`${ROOTS.registry}/progress/${running?.key ?? ''}`),
  })

/** Asks an import of the registry to stop; its own answer says whether it did before it was done. */
export const stopImport = (key: string) =>
  registry.DELETE('/api/registry/v1/imports/progress/{key}', { params: { path: { key } } })

/** The workbook to fill in; that of an indicator import has the years and words of its plan. */
export function templateAddress(plan: string, kind: string): string {
  const { pathname, search } = addressOf(kind, plan, '/template')
  return pathname + search
}

/** The same table as a workbook with each mistake beside its cell, as an address to save. */
export async function markedWorkbook(
  plan: string,
  kind: string,
  file: File,
  reason?: string,
): Promise<string> {
  const address = addressOf(kind, plan, '/marked')
  if (reason) {
    address.searchParams.set('reason', reason)
  }
  const answer = await fetch(address, { method: 'POST', body: formOf(file) }).catch(() => {
    throw Problem.unreachable()
  })
  if (!answer.ok) {
    throw await Problem.of(answer)
  }
  return URL.createObjectURL(await answer.blob())
}
