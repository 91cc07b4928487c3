import { queryOptions } from '@tanstack/react-query'
import { alerts, body, etag, filled } from './client'
import type { components } from './generated/alerts'
import { type Page, pagesQuery } from './pages'
import { Problem } from './problem'

type Schemas = components['schemas']
export type LadderFile = Schemas['LadderFile']
export type LadderEntry = Schemas['LadderEntry']
export type LadderStep = Schemas['LadderStep']
export type Step = Schemas['Step']
export type Phase = Schemas['Phase']

const V1 = '/api/alerts/v1'

export const ladderQuery = queryOptions({
  queryKey: ['ladder'],
  queryFn: () => body<Page<LadderStep>>(alerts.GET(`${V1}/ladder`)),
  staleTime: 5 * 60_000,
})

export type AlertCount = Schemas['AlertCount']

/** How many alerts of a plan stand on each step; NONE for those that do not climb. */
export const countsByStepQuery = (plan: string) =>
  queryOptions({
    queryKey: ['alerts', 'by-step', plan],
    queryFn: () =>
      body<Page<AlertCount>>(alerts.GET(`${V1}/overview`, { params: { query: { by: 'STEP', plan } } })),
  })

export interface FileFilter {
  plan?: string
  step?: Step
  phase?: Phase
  unit?: string
}

/** Files on the ladder, the longest waiting first. */
export const filesQuery = (filter: FileFilter) =>
  pagesQuery<LadderFile>(['files', filter], (pageToken) =>
    body<Page<LadderFile>>(
      alerts.GET(`${V1}/files`, { params: { query: filled({ ...filter, pageSize: 20, pageToken }) } }),
    ),
  )

export function readFile(alertId: string): Promise<LadderFile> {
  return body(alerts.GET(`${V1}/alerts/{id}/file`, { params: { path: { id: alertId } } }))
}

/** The file of an alert; null where it has none, as an alert that only informs. */
export const fileQuery = (alertId: string) =>
  queryOptions({
    queryKey: ['file', alertId],
    queryFn: () =>
      readFile(alertId).catch((failure: unknown) => {
        if (failure instanceof Problem && failure.status === 404) {
          return null
        }
        throw failure
      }),
  })

/** What a person adds to a file. */
export type Act = 'issuance' | 'refusal' | 'replies' | 'extension' | 'reversal'

export interface ActFields {
  step?: Step
  documentNumber?: string
  text?: string
  replyDue?: string | null
  reason?: string
}

/** Writes one act into the file; the answer is the file afterwards. */
export function act(file: LadderFile, what: Act, fields: ActFields, key: string): Promise<LadderFile> {
  const params = {
    path: { id: file.alertId ?? '' },
    header: { 'Idempotency-Key': key, 'If-Match': etag(file.version) },
  }
  const { step = 'CIRCULAR', documentNumber = '', text = '', replyDue, reason = '' } = fields
  switch (what) {
    case 'issuance':
      return body(
        alerts.POST(`${V1}/alerts/{id}/file/issuance`, {
          params,
          body: { step, documentNumber, text: text || undefined, replyDue: replyDue ?? undefined },
        }),
      )
    case 'refusal':
      return body(alerts.POST(`${V1}/alerts/{id}/file/refusal`, { params, body: { reason } }))
    case 'replies':
      return body(alerts.POST(`${V1}/alerts/{id}/file/replies`, { params, body: { text } }))
    case 'extension':
      return body(
        alerts.POST(`${V1}/alerts/{id}/file/extension`, {
          params,
          body: { replyDue: replyDue ?? '', reason },
        }),
      )
    case 'reversal':
      return body(
        alerts.POST(`${V1}/alerts/{id}/file/reversal`, {
          params,
          body: { reason, documentNumber: documentNumber || undefined },
        }),
      )
  }
}

export type ReplayReport = Schemas['ReplayReport']
export type ReplayEpisode = Schemas['ReplayEpisode']
export type ReplayRange = Schemas['ReplayRequest']

/** What the rules would have raised on the days of a range; writes nothing. */
export function replay(range: ReplayRange): Promise<ReplayReport> {
  return body(alerts.POST(`${V1}/replays`, { body: range }))
}
