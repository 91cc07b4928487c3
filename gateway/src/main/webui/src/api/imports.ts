import { queryOptions } from '@tanstack/react-query'
import { ask } from './client'
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
const ROOT = '/api/registry/v1/imports'

export type ImportRecord = components['schemas']['ImportRecord']
type ImportRecordDetail = components['schemas']['ImportRecordDetail']

export const IMPORT_OUTCOMES = ['APPLIED', 'PREVIEWED', 'REFUSED'] as const

/** Which services take files, each with a trail of its own. */
export const IMPORTING = ['registry', 'indicators'] as const
export type Importing = (typeof IMPORTING)[number]

const ROOTS: Record<Importing, string> = {
  registry: ROOT,
  indicators: '/api/indicators/v1/imports',
}

const rootOf = (kind: string) => (OF_INDICATORS.includes(kind) ? ROOTS.indicators : ROOT)

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

/** Brings a file in, or with dryRun only says what it would change. */
export function importFile(
  plan: string,
  kind: string,
  file: File,
  dryRun: boolean,
  key: string,
): Promise<ImportReport> {
  return ask(`${rootOf(kind)}/${kind}?plan=${encodeURIComponent(plan)}&dryRun=${String(dryRun)}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Idempotency-Key': key },
    body: formOf(file),
  })
}

/** How far an import of the registry is, asked every second while it runs. */
export const importProgressQuery = (running: { kind: string; key: string } | undefined) =>
  queryOptions({
    queryKey: ['import-progress', running?.key],
    enabled: running !== undefined && !OF_INDICATORS.includes(running.kind),
    refetchInterval: 1_000,
    retry: false,
    queryFn: () => ask<components['schemas']['ImportProgress']>(`${ROOT}/progress/${running?.key ?? ''}`),
  })

/** The workbook to fill in; that of an indicator import has the years and words of its plan. */
export const templateAddress = (plan: string, kind: string) =>
  `${rootOf(kind)}/${kind}/template?plan=${encodeURIComponent(plan)}`

/** The same table as a workbook with each mistake beside its cell, as an address to save. */
export async function markedWorkbook(plan: string, kind: string, file: File): Promise<string> {
  const answer = await fetch(`${rootOf(kind)}/${kind}/marked?plan=${encodeURIComponent(plan)}`, {
    method: 'POST',
    body: formOf(file),
  }).catch(() => {
    throw Problem.unreachable()
  })
  if (!answer.ok) {
    throw await Problem.of(answer)
  }
  return URL.createObjectURL(await answer.blob())
}
