import { queryOptions } from '@tanstack/react-query'
import { body, filled, registry } from './client'
import type { components } from './generated/registry'
import { type Page, pagesQuery, wholeList } from './pages'
import type { Difference, LedgerEntry, MoneyRow, NewEntry } from './registry'

type Schemas = components['schemas']

const V1 = '/api/registry/v1'

export const DIMENSIONS = ['category', 'source', 'fiscalYear', 'month', 'unit', 'region', 'project'] as const
export type Dimension = (typeof DIMENSIONS)[number]
export type Funding = Schemas['FundingByDimension']

/** The plan's money along one dimension or two crossed, whole: the pages of many projects are put together. */
export const planFundingQuery = (plan: string, by: Dimension, and?: Dimension) =>
  queryOptions({
    queryKey: ['funding', plan, 'by', by, and],
    queryFn: async (): Promise<Funding> => {
      let first: Funding | undefined
      const rows = await wholeList<MoneyRow>(async (pageToken) => {
        const page = await body<Funding>(
          registry.GET(`${V1}/plans/{plan}/funding`, {
            params: { path: { plan }, query: filled({ by, and, pageSize: 200, pageToken }) },
          }),
        )
        first ??= page
        return { items: page.rows, nextPageToken: page.nextPageToken }
      })
      return { ...first, rows }
    },
  })

export type CurvePoint = Schemas['FundingCurvePoint']

/** How the four facts of public money grew over the months. */
export const fundingCurveQuery = (plan: string) =>
  queryOptions({
    queryKey: ['funding', plan, 'curve'],
    queryFn: () =>
      body<CurvePoint[]>(registry.GET(`${V1}/plans/{plan}/funding/curve`, { params: { path: { plan } } })),
  })

/** The same for one project. */
export const projectCurveQuery = (plan: string, code: string) =>
  queryOptions({
    queryKey: ['funding', plan, 'project', code, 'curve'],
    queryFn: () =>
      body<CurvePoint[]>(
        registry.GET(`${V1}/plans/{plan}/projects/{code}/funding/curve`, {
          params: { path: { plan, code } },
        }),
      ),
  })

export type OpenMoney = Schemas['OpenMoney']

/** Where allocated, received and paid differ, project by project (三方对账). */
export const openMoneyQuery = (plan: string) =>
  pagesQuery<OpenMoney>(['funding', plan, 'open'], (pageToken) =>
    body<Page<OpenMoney>>(
      registry.GET(`${V1}/plans/{plan}/funding/open`, {
        params: { path: { plan }, query: filled({ pageSize: 50, pageToken }) },
      }),
    ),
  )

export type PlanEntry = Schemas['PlanLedgerEntry']

/** What a figure is of: its kind and the keys of its row. */
export type FigureOf = Partial<Record<Dimension | 'kind', string>>

/** The entries that add up to a figure, of whatever projects. */
export const planEntriesQuery = (plan: string, { fiscalYear, ...figure }: FigureOf) =>
  pagesQuery<PlanEntry>(['funding', plan, 'behind', fiscalYear, figure], (pageToken) =>
    body<Page<PlanEntry>>(
      registry.GET(`${V1}/plans/{plan}/funding/entries`, {
        params: {
          path: { plan },
          query: filled({
            ...figure,
            fiscalYear: fiscalYear === undefined ? undefined : Number(fiscalYear),
            pageSize: 100,
            pageToken,
          }),
        },
      }),
    ),
  )

export const reconciliationQuery = (plan: string) =>
  queryOptions({
    queryKey: ['funding', plan, 'reconciliation'],
    queryFn: () =>
      body<Page<Difference>>(
        registry.GET(`${V1}/plans/{plan}/funding/reconciliation`, { params: { path: { plan } } }),
      ),
  })

export const projectFundingQuery = (plan: string, code: string) =>
  queryOptions({
    queryKey: ['funding', plan, 'project', code],
    queryFn: () =>
      body<Schemas['ProjectFunding']>(
        registry.GET(`${V1}/plans/{plan}/projects/{code}/funding`, { params: { path: { plan, code } } }),
      ),
  })

export const entriesQuery = (plan: string, code: string) =>
  pagesQuery<LedgerEntry>(['funding', plan, 'entries', code], (pageToken) =>
    body<Page<LedgerEntry>>(
      registry.GET(`${V1}/plans/{plan}/projects/{code}/funding/entries`, {
        params: { path: { plan, code }, query: filled({ pageSize: 100, pageToken }) },
      }),
    ),
  )

export function recordEntries(
  plan: string,
  code: string,
  entries: NewEntry[],
  key: string,
): Promise<Schemas['Recorded']> {
  return body(
    registry.POST(`${V1}/plans/{plan}/projects/{code}/funding/entries`, {
      params: { path: { plan, code }, header: { 'Idempotency-Key': key } },
      body: { entries },
    }),
  )
}

export function reverseEntry(
  plan: string,
  code: string,
  id: number,
  reason: string,
  key: string,
): Promise<unknown> {
  return body(
    registry.POST(`${V1}/plans/{plan}/projects/{code}/funding/entries/{id}/reversal`, {
      params: { path: { plan, code, id }, header: { 'Idempotency-Key': key } },
      body: { reason },
    }),
  )
}

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: () =>
    wholeList<Schemas['Unit']>((pageToken) =>
      body(registry.GET(`${V1}/units`, { params: { query: filled({ pageSize: 200, pageToken }) } })),
    ),
  staleTime: 5 * 60_000,
})

/** The units that are still there; those that were renamed, merged or split are not. */
export const standing = (units: Schemas['Unit'][] = []) =>
  units.filter((unit) => (unit.heirs ?? []).length === 0)
