import { body, etag, filled, indicators } from './client'
import type { components } from './generated/indicators'
import { type Page, pagesQuery } from './pages'

type Schemas = components['schemas']
export type ObservationReport = Schemas['ObservationReport']
export type NewObservation = Schemas['NewObservation']
export type ReportState = Schemas['ReportState']

const V1 = '/api/indicators/v1/plans/{plan}/observation-reports'

/** What units have reported of a plan's series, the newest first. */
export const observationReportsQuery = (plan: string, state: ReportState | undefined) =>
  pagesQuery<ObservationReport>(['observation-reports', plan, state], (pageToken) =>
    body<Page<ObservationReport>>(
      indicators.GET(V1, {
        params: { path: { plan }, query: filled({ state, pageSize: 100, pageToken }) },
      }),
    ),
  )

const where = (report: ObservationReport) => ({ plan: report.planCode ?? '', id: report.id ?? '' })

const guarded = (report: ObservationReport, key: string) => ({
  path: where(report),
  header: { 'If-Match': etag(report.version), 'Idempotency-Key': key },
})

export function readObservationReport(report: ObservationReport): Promise<ObservationReport> {
  return body(indicators.GET(`${V1}/{id}`, { params: { path: where(report) } }))
}

export function startReport(
  plan: string,
  seriesCode: string,
  entry: NewObservation,
  key: string,
): Promise<ObservationReport> {
  return body(
    indicators.POST(V1, {
      params: { path: { plan }, header: { 'Idempotency-Key': key } },
      body: { seriesCode, entry },
    }),
  )
}

export function changeReport(report: ObservationReport, entry: NewObservation): Promise<ObservationReport> {
  return body(
    indicators.PUT(`${V1}/{id}`, {
      params: { path: where(report), header: { 'If-Match': etag(report.version) } },
      body: entry,
    }),
  )
}

export function submitReport(report: ObservationReport, key: string): Promise<ObservationReport> {
  return body(indicators.POST(`${V1}/{id}/submission`, { params: guarded(report, key) }))
}

/** It becomes an observation of its series. */
export function approveReport(report: ObservationReport, key: string): Promise<ObservationReport> {
  return body(indicators.POST(`${V1}/{id}/approval`, { params: guarded(report, key) }))
}

export function returnReport(
  report: ObservationReport,
  reason: string,
  key: string,
): Promise<ObservationReport> {
  return body(indicators.POST(`${V1}/{id}/return`, { params: guarded(report, key), body: { reason } }))
}
