import { body, etag, filled, registry } from './client'
import type { components } from './generated/registry'
import { type Page, pagesQuery } from './pages'
import type { Project } from './registry'

type Schemas = components['schemas']
export type Admission = Schemas['Admission']
export type Review = Schemas['Review']
export type Aspect = Schemas['Aspect']
export type Adjustment = Schemas['Adjustment']
export type PlanAdjustment = Schemas['PlanAdjustment']
export type AdjustmentRequest = Schemas['AdjustmentRequest']
export type AdjustmentDecision = Schemas['AdjustmentDecision']

const PROJECT = '/api/registry/v1/plans/{plan}/projects/{code}'

export const admissionsQuery = (plan: string, code: string) =>
  pagesQuery<Admission>(['project', plan, code, 'admissions'], (pageToken) =>
    body<Page<Admission>>(
      registry.GET(`${PROJECT}/admissions`, {
        params: { path: { plan, code }, query: filled({ pageSize: 20, pageToken }) },
      }),
    ),
  )

/** Decides on a submitted project, in the version that was read. */
export function reviewProject(project: Project, review: Review, key: string): Promise<Admission> {
  return body(
    registry.POST(`${PROJECT}/admissions`, {
      params: {
        path: { plan: project.planCode ?? '', code: project.code ?? '' },
        header: { 'If-Match': etag(project.version), 'Idempotency-Key': key },
      },
      body: review,
    }),
  )
}

export const adjustmentsQuery = (plan: string, code: string) =>
  pagesQuery<Adjustment>(['project', plan, code, 'adjustments'], (pageToken) =>
    body<Page<Adjustment>>(
      registry.GET(`${PROJECT}/adjustments`, {
        params: { path: { plan, code }, query: filled({ pageSize: 20, pageToken }) },
      }),
    ),
  )

/** What waits for the plan office across a plan's projects, the first to be decided first. */
export const adjustmentsToDecideQuery = (plan: string) =>
  pagesQuery<PlanAdjustment>(['adjustments', plan, 'REQUESTED'], (pageToken) =>
    body<Page<PlanAdjustment>>(
      registry.GET('/api/registry/v1/plans/{plan}/adjustments', {
        params: { path: { plan }, query: filled({ state: 'REQUESTED', pageSize: 20, pageToken }) },
      }),
    ),
  )

export function requestAdjustment(
  plan: string,
  code: string,
  request: AdjustmentRequest,
  key: string,
): Promise<Adjustment> {
  return body(
    registry.POST(`${PROJECT}/adjustments`, {
      params: { path: { plan, code }, header: { 'Idempotency-Key': key } },
      body: request,
    }),
  )
}

export function decideAdjustment(
  plan: string,
  code: string,
  adjustment: Adjustment,
  decision: AdjustmentDecision,
  key: string,
): Promise<Adjustment> {
  return body(
    registry.POST(`${PROJECT}/adjustments/{number}/decision`, {
      params: {
        path: { plan, code, number: adjustment.number ?? 0 },
        header: { 'If-Match': etag(adjustment.version), 'Idempotency-Key': key },
      },
      body: decision,
    }),
  )
}
