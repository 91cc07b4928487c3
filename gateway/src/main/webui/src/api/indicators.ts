import { queryOptions } from '@tanstack/react-query'
import { body, etag, filled, indicators } from './client'
import type { components } from './generated/indicators'
import { type Page, pagesQuery, wholeList } from './pages'

type Schemas = components['schemas']
export type Series = Schemas['SeriesView']
export type Verdict = Schemas['Verdict']
export type Evaluation = Schemas['Evaluation']
export type EvaluationSummary = Schemas['EvaluationSummary']
export type SeriesVerdict = Schemas['SeriesVerdict']
export type IndicatorVerdict = Schemas['IndicatorVerdict']
export type Observation = Schemas['Observation']
export type Proof = Schemas['Proof']
export type Diagnostic = Schemas['Diagnostic']
export type Step = Schemas['Step']
export type Drift = Schemas['Drift']
export type Verification = Schemas['Verification']
export type LateMilestone = Schemas['LateMilestone']

const V1 = '/api/indicators/v1'

export const seriesListQuery = (plan: string) =>
  queryOptions({
    queryKey: ['series', plan],
    queryFn: () =>
      wholeList<Series>((pageToken) =>
        body(
          indicators.GET(`${V1}/plans/{plan}/series`, {
            params: { path: { plan }, query: filled({ pageSize: 200, pageToken }) },
          }),
        ),
      ),
  })

export const seriesQuery = (plan: string, code: string) =>
  queryOptions({
    queryKey: ['series', plan, code],
    queryFn: () =>
      body<Series>(indicators.GET(`${V1}/plans/{plan}/series/{code}`, { params: { path: { plan, code } } })),
  })

export const evaluationsQuery = (plan: string) =>
  pagesQuery<EvaluationSummary>(['evaluations', plan], (pageToken) =>
    body<Page<EvaluationSummary>>(
      indicators.GET(`${V1}/evaluations`, { params: { query: filled({ plan, pageSize: 50, pageToken }) } }),
    ),
  )

export const evaluationQuery = (id: string) =>
  queryOptions({
    queryKey: ['evaluation', id],
    queryFn: () => body<Evaluation>(indicators.GET(`${V1}/evaluations/{id}`, { params: { path: { id } } })),
  })

/** The newest evaluation of a plan, null where there is none yet: the verdicts that screens show. */
export const latestEvaluationQuery = (plan: string) =>
  queryOptions({
    queryKey: ['evaluations', plan, 'latest'],
    queryFn: async (): Promise<Evaluation | null> => {
      const page = await body<Page<EvaluationSummary>>(
        indicators.GET(`${V1}/evaluations`, { params: { query: { plan, pageSize: 1 } } }),
      )
      const id = page.items?.[0]?.id
      return id === undefined
        ? null
        : body<Evaluation>(indicators.GET(`${V1}/evaluations/{id}`, { params: { path: { id } } }))
    },
  })

export function createEvaluation(
  planCode: string,
  year: number,
  asOf: string | undefined,
  key: string,
): Promise<Evaluation> {
  return body(
    indicators.POST(`${V1}/evaluations`, {
      params: { header: { 'Idempotency-Key': key } },
      body: filled({ planCode, year, asOf }),
    }),
  )
}

/** The steps of an evaluation that need no word: to review, and from review to the public. */
export type EvaluationStep = 'review' | 'publication'

export function takeStep(evaluation: Evaluation, step: EvaluationStep, key: string): Promise<Evaluation> {
  const params = stepParams(evaluation, key)
  return body(
    step === 'review'
      ? indicators.POST(`${V1}/evaluations/{id}/review`, { params })
      : indicators.POST(`${V1}/evaluations/{id}/publication`, { params }),
  )
}

export function sendBack(evaluation: Evaluation, reason: string, key: string): Promise<Evaluation> {
  return body(
    indicators.POST(`${V1}/evaluations/{id}/return`, {
      params: stepParams(evaluation, key),
      body: { reason },
    }),
  )
}

function stepParams(evaluation: Evaluation, key: string) {
  return {
    path: { id: evaluation.id ?? '' },
    header: { 'Idempotency-Key': key, 'If-Match': etag(evaluation.version) },
  }
}

export const stepsQuery = (id: string) =>
  queryOptions({
    queryKey: [...evaluationQuery(id).queryKey, 'steps'],
    queryFn: () => body<Step[]>(indicators.GET(`${V1}/evaluations/{id}/steps`, { params: { path: { id } } })),
  })

export const driftQuery = (id: string) =>
  queryOptions({
    queryKey: [...evaluationQuery(id).queryKey, 'drift'],
    queryFn: () => body<Drift>(indicators.GET(`${V1}/evaluations/{id}/drift`, { params: { path: { id } } })),
  })

export function verifyEvaluation(id: string): Promise<Verification> {
  return body(indicators.GET(`${V1}/evaluations/{id}/verification`, { params: { path: { id } } }))
}
