import { queryOptions } from '@tanstack/react-query'
import { body, etag, registry } from './client'
import type { components } from './generated/registry'

type Schemas = components['schemas']
export type PerformanceForm = Schemas['PerformanceForm']
export type PerformanceRow = Schemas['PerformanceRow']
export type PerformanceEntry = Schemas['PerformanceEntry']

const FORMS = '/api/registry/v1/plans/{plan}/projects/{code}/performance'

const of = (form: PerformanceForm) => ({
  plan: form.planCode ?? '',
  code: form.projectCode ?? '',
  year: form.year ?? 0,
})

/** The forms of all years, the latest first. */
export const performanceQuery = (plan: string, code: string) =>
  queryOptions({
    queryKey: ['project', plan, code, 'performance'],
    queryFn: () => body<PerformanceForm[]>(registry.GET(FORMS, { params: { path: { plan, code } } })),
  })

export function openForm(plan: string, code: string, year: number, key: string): Promise<PerformanceForm> {
  return body(
    registry.POST(FORMS, {
      params: { path: { plan, code }, header: { 'Idempotency-Key': key } },
      body: { year },
    }),
  )
}

export function enterRow(form: PerformanceForm, entry: PerformanceEntry): Promise<PerformanceForm> {
  return body(
    registry.PUT(`${FORMS}/{year}/entries`, {
      params: { path: of(form), header: { 'If-Match': etag(form.version) } },
      body: { entries: [entry] },
    }),
  )
}

export function fileForm(form: PerformanceForm, key: string): Promise<PerformanceForm> {
  return body(
    registry.POST(`${FORMS}/{year}/filing`, {
      params: { path: of(form), header: { 'If-Match': etag(form.version), 'Idempotency-Key': key } },
    }),
  )
}

export function reopenForm(form: PerformanceForm, reason: string, key: string): Promise<PerformanceForm> {
  return body(
    registry.POST(`${FORMS}/{year}/reopening`, {
      params: { path: of(form), header: { 'If-Match': etag(form.version), 'Idempotency-Key': key } },
      body: { reason },
    }),
  )
}

/** What was filed before the form was reopened, the latest first. */
export const filingsQuery = (form: PerformanceForm) =>
  queryOptions({
    queryKey: ['project', form.planCode, form.projectCode, 'performance', form.year, 'filings'],
    queryFn: () =>
      body<Schemas['PerformanceFiling'][]>(
        registry.GET(`${FORMS}/{year}/filings`, { params: { path: of(form) } }),
      ),
  })

/** A form as it was filed then. */
export const filingQuery = (form: PerformanceForm, number: number) =>
  queryOptions({
    queryKey: ['project', form.planCode, form.projectCode, 'performance', form.year, 'filings', number],
    queryFn: () =>
      body<PerformanceForm>(
        registry.GET(`${FORMS}/{year}/filings/{number}`, { params: { path: { ...of(form), number } } }),
      ),
  })

export const workbookAddress = (form: PerformanceForm) =>
  `/api/registry/v1/plans/${encodeURIComponent(of(form).plan)}/projects/${encodeURIComponent(of(form).code)}/performance/${String(of(form).year)}/xlsx`
