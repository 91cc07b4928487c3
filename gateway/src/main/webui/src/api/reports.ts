import { queryOptions } from '@tanstack/react-query'
import { body, etag, filled, registry } from './client'
import type { components } from './generated/registry'
import { type Page, pagesQuery } from './pages'

type Schemas = components['schemas']
export type MonthlyReport = Schemas['MonthlyReport']
export type ReportContent = Schemas['ReportContent']
export type ReportDecision = Schemas['ReportDecision']
export type MonthCollection = Schemas['MonthCollection']
export type CollectedReport = Schemas['CollectedReport']

const PLAN = '/api/registry/v1/plans/{plan}'
const REPORTS = `${PLAN}/projects/{code}/monthly-reports` as const

export const reportsQuery = (plan: string, code: string) =>
  pagesQuery<MonthlyReport>(['project', plan, code, 'reports'], (pageToken) =>
    body<Page<MonthlyReport>>(
      registry.GET(REPORTS, {
        params: { path: { plan, code }, query: filled({ pageSize: 24, pageToken }) },
      }),
    ),
  )

export function readReport(plan: string, code: string, month: string): Promise<MonthlyReport> {
  return body(registry.GET(`${REPORTS}/{month}`, { params: { path: { plan, code, month } } }))
}

/** Opens a month's report; what the month before said is filled in already. */
export function openReport(plan: string, code: string, month: string, key: string): Promise<MonthlyReport> {
  return body(
    registry.POST(REPORTS, {
      params: { path: { plan, code }, header: { 'Idempotency-Key': key } },
      body: { month },
    }),
  )
}

/** A report of a project, as the addresses of its steps need it. */
export interface ReportOf {
  plan: string
  code: string
  report: MonthlyReport
}

export function writeReport(of: ReportOf, content: ReportContent, key: string): Promise<MonthlyReport> {
  return body(
    registry.PATCH(`${REPORTS}/{month}`, {
      params: stepParams(of, key),
      body: content,
      headers: { 'Content-Type': 'application/merge-patch+json' },
    }),
  )
}

export function submitReport(of: ReportOf, key: string): Promise<MonthlyReport> {
  return body(registry.POST(`${REPORTS}/{month}/submission`, { params: stepParams(of, key) }))
}

export function decideReport(of: ReportOf, decision: ReportDecision, key: string): Promise<MonthlyReport> {
  return body(registry.POST(`${REPORTS}/{month}/decision`, { params: stepParams(of, key), body: decision }))
}

function stepParams({ plan, code, report }: ReportOf, key: string) {
  return {
    path: { plan, code, month: report.month ?? '' },
    header: { 'If-Match': etag(report.version), 'Idempotency-Key': key },
  }
}

/** How many reports a month owes and has. */
export const monthQuery = (plan: string, month: string) =>
  queryOptions({
    queryKey: ['month', plan, month, 'counts'],
    queryFn: () =>
      body<MonthCollection>(
        registry.GET(`${PLAN}/monthly-reports/{month}`, {
          params: { path: { plan, month }, query: { pageSize: 1 } },
        }),
      ),
  })

/** Who has reported in a month, or only who has not. */
export const collectionQuery = (plan: string, month: string, missing: boolean) =>
  pagesQuery<CollectedReport>(['month', plan, month, missing], (pageToken) =>
    body<Page<CollectedReport>>(
      registry.GET(`${PLAN}/monthly-reports/{month}`, {
        params: { path: { plan, month }, query: filled({ missing, pageSize: 100, pageToken }) },
      }),
    ),
  )
