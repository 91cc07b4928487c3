import { queryOptions } from '@tanstack/react-query'
import { alerts, body, etag, filled } from './client'
import type { components } from './generated/alerts'
import { type Page, pagesQuery, wholeList } from './pages'

type Schemas = components['schemas']
export type Alert = Schemas['Alert']
export type AlertRule = Schemas['Rule']
export type SweepReport = Schemas['SweepReport']

const V1 = '/api/alerts/v1'

export interface AlertFilter {
  plan?: string
  rule?: string
  state?: string[]
  subject?: string
  unit?: string
}

export const alertsQuery = (filter: AlertFilter, pageSize = 100) =>
  pagesQuery<Alert>(['alerts', filter, pageSize], (pageToken) =>
    body<Page<Alert>>(
      alerts.GET(`${V1}/alerts`, { params: { query: filled({ ...filter, pageSize, pageToken }) } }),
    ),
  )

/** What is not yet resolved. */
export const UNRESOLVED = ['OPEN', 'ACKNOWLEDGED']

/** Every unresolved alert of a plan or a unit, the most late first. */
export const unresolvedQuery = (filter: Pick<AlertFilter, 'plan' | 'unit'>) =>
  queryOptions({
    queryKey: ['alerts', 'unresolved', filter],
    queryFn: async () => {
      const found = await wholeList<Alert>((pageToken) =>
        body(
          alerts.GET(`${V1}/alerts`, {
            params: { query: filled({ ...filter, state: UNRESOLVED, pageSize: 200, pageToken }) },
          }),
        ),
      )
      return found.sort((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0))
    },
  })

export function readAlert(id: string): Promise<Alert> {
  return body(alerts.GET(`${V1}/alerts/{id}`, { params: { path: { id } } }))
}

export const alertQuery = (id: string) =>
  queryOptions({ queryKey: ['alert', id], queryFn: () => readAlert(id) })

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: () => body<Page<AlertRule>>(alerts.GET(`${V1}/rules`)),
  staleTime: 5 * 60_000,
})

export function acknowledge(alert: Alert, note: string, key: string): Promise<Alert> {
  return body(
    alerts.POST(`${V1}/alerts/{id}/acknowledgement`, {
      params: {
        path: { id: alert.id ?? '' },
        header: { 'Idempotency-Key': key, 'If-Match': etag(alert.version) },
      },
      body: { note },
    }),
  )
}

/** What a sweep on this date would raise; writes nothing. */
export function foresee(date: string, key: string): Promise<SweepReport> {
  return body(
    alerts.POST(`${V1}/sweeps`, {
      params: { header: { 'Idempotency-Key': key } },
      body: { date, dryRun: true },
    }),
  )
}
