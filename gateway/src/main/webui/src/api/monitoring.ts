import { queryOptions } from '@tanstack/react-query'
import { body, etag, filled, indicators } from './client'
import type { components } from './generated/indicators'
import { type Page, pagesQuery } from './pages'

type Schemas = components['schemas']
export type MonitoringPoint = Schemas['MonitoringPoint']
export type NewPoint = Schemas['NewPoint']
export type KnownRecord = Schemas['KnownRecord']
export type YearFigure = Schemas['YearFigure']
export type ProposedObservation = Schemas['ProposedObservation']
export type PointKind = Schemas['PointKind']
export type RecordBatch = Schemas['RecordBatch']

const V1 = '/api/indicators/v1'

export const pointsQuery = (filter: { kind?: PointKind; region?: string }) =>
  pagesQuery<MonitoringPoint>(['points', filter], (pageToken) =>
    body<Page<MonitoringPoint>>(
      indicators.GET(`${V1}/monitoring/points`, {
        params: { query: filled({ ...filter, pageSize: 100, pageToken }) },
      }),
    ),
  )

export function readPoint(code: string): Promise<MonitoringPoint> {
  return body(indicators.GET(`${V1}/monitoring/points/{code}`, { params: { path: { code } } }))
}

/** A point to be corrected: read anew each time, so that nobody corrects what is no longer there. */
export const pointQuery = (code: string) =>
  queryOptions({ queryKey: ['points', code], queryFn: () => readPoint(code), gcTime: 0 })

export function enterPoint(point: NewPoint, key: string): Promise<MonitoringPoint> {
  return body(
    indicators.POST(`${V1}/monitoring/points`, {
      params: { header: { 'Idempotency-Key': key } },
      body: point,
    }),
  )
}

/** Has the figures of every day with records of the point computed again. */
export function changePoint(before: MonitoringPoint, point: NewPoint): Promise<MonitoringPoint> {
  return body(
    indicators.PUT(`${V1}/monitoring/points/{code}`, {
      params: { path: { code: before.code ?? '' }, header: { 'If-Match': etag(before.version) } },
      body: point,
    }),
  )
}

/** Every version of a point's records of one day, replaced ones included. */
export const recordsQuery = (code: string, day: string) =>
  queryOptions({
    queryKey: ['points', code, 'records', day],
    queryFn: () =>
      body<KnownRecord[]>(
        indicators.GET(`${V1}/monitoring/points/{code}/records`, {
          params: { path: { code }, query: { day } },
        }),
      ),
  })

/** Deliveries of records, the newest first. */
export const deliveriesQuery = pagesQuery<RecordBatch>(['deliveries'], (pageToken) =>
  body<Page<RecordBatch>>(
    indicators.GET(`${V1}/monitoring/record-batches`, {
      params: { query: filled({ pageSize: 20, pageToken }) },
    }),
  ),
)

/** What follows from a region's records of a year: values, or the reason why there is none. */
export const figuresQuery = (region: string, year: number) =>
  queryOptions({
    queryKey: ['figures', region, year],
    queryFn: () =>
      body<YearFigure[]>(
        indicators.GET(`${V1}/monitoring/regions/{region}/years/{year}/figures`, {
          params: { path: { region, year } },
        }),
      ),
  })

/** What the records offer as the year's values of a plan's series; a person enters them or does not. */
export const proposedQuery = (plan: string, year: number) =>
  queryOptions({
    queryKey: ['proposed', plan, year],
    queryFn: () =>
      body<ProposedObservation[]>(
        indicators.GET(`${V1}/plans/{plan}/proposed-observations`, {
          params: { path: { plan }, query: { year } },
        }),
      ),
  })

/** Enters what the records propose as an observation, with where it comes from. */
export function approveProposed(offer: ProposedObservation, key: string): Promise<unknown> {
  return body(
    indicators.POST(`${V1}/plans/{plan}/series/{code}/observations`, {
      params: {
        path: { plan: offer.planCode ?? '', code: offer.seriesCode ?? '' },
        header: { 'Idempotency-Key': key },
      },
      body: observationOf(offer),
    }),
  )
}

/** An offer in the words of an observation. */
export function observationOf(offer: ProposedObservation): Schemas['NewObservation'] {
  return {
    ...filled({ regionCode: offer.regionCode, value: offer.value, unit: offer.unit }),
    period: offer.period ?? '',
    qualifier: 'VALUE',
    source: `监测数据计算值 ${offer.figureCode ?? ''}（${offer.methodVersion ?? ''}）`,
  }
}

/** Contradictions of a plan with itself, the gravest first. */
export type Finding = Schemas['Finding']

export const lintQuery = (plan: string) =>
  queryOptions({
    queryKey: ['lint', plan],
    queryFn: () => body<Finding[]>(indicators.GET(`${V1}/plans/{plan}/lint`, { params: { path: { plan } } })),
  })
