import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { body, etag, filled, registry } from './client'
import type { components } from './generated/registry'
import { type Page, PAGE_SIZE, pagesQuery, wholeList } from './pages'

type Schemas = components['schemas']
export type Plan = Schemas['Plan']
export type Project = Schemas['Project']
export type Category = Schemas['Category']
export type Lifecycle = Schemas['Lifecycle']
export type Milestone = Schemas['Milestone']
export type MilestonePatch = Schemas['MilestonePatch']
export type Task = Schemas['Task']
export type TaskStatus = Schemas['TaskStatus']
export type TaskPatch = Schemas['Patch']
export type LedgerEntry = Schemas['LedgerEntry']
export type NewEntry = Schemas['NewEntry']
export type Money = Schemas['Progress']
export type MoneyRow = Schemas['FundingRow']
export type MoneyKind = Schemas['MoneyKind']
export type MoneySource = Schemas['MoneySource']
export type FundingSum = Schemas['FundingSum']
export type HistoryItem = Schemas['HistoryItem']
export type Difference = Schemas['Difference']
export type ImportReport = Schemas['ImportReport']
export type Unit = Schemas['Unit']

const V1 = '/api/registry/v1'

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: () =>
    wholeList<Plan>((pageToken) =>
      body(registry.GET(`${V1}/plans`, { params: { query: filled({ pageSize: PAGE_SIZE, pageToken }) } })),
    ),
  staleTime: 5 * 60_000,
})

/** What a list of projects can be narrowed by, and the order it comes in. */
export interface ProjectFilter {
  q?: string
  category?: string
  state?: string
  subcategory?: string
  leadUnit?: string
  unit?: string
  region?: string
  place?: string
  series?: string
  tag?: string
  year?: string
  endYear?: string
  overdue?: string
  late?: string
  minDaysLate?: string
  dueBy?: string
  unpaid?: string
  executionRateBelow?: string
  plannedFrom?: string
  plannedTo?: string
  sort?: string
}

export type ProjectStanding = Schemas['ProjectStanding']
export type ProjectFacets = Schemas['ProjectFacets']
export type FacetCount = Schemas['FacetCount']

const several = (value: string | undefined) => (value ? value.split(',') : undefined)
const number = (value: string | undefined) => (value ? Number(value) : undefined)

/** The filter as the service takes it: of some columns it lets a reader choose several values. */
function asked(filter: ProjectFilter) {
  return {
    ...filter,
    category: several(filter.category),
    state: several(filter.state),
    tag: several(filter.tag),
    year: number(filter.year),
    endYear: number(filter.endYear),
  }
}

export const projectsQuery = (plan: string, filter: ProjectFilter, pageSize = PAGE_SIZE) =>
  pagesQuery<Project>(['projects', plan, filter, pageSize], (pageToken) =>
    body<Page<Project>>(
      registry.GET(`${V1}/plans/{plan}/projects`, {
        params: { path: { plan }, query: filled({ ...asked(filter), pageSize, pageToken }) },
      }),
    ),
  )

/** How many projects each further choice would show. */
export const projectFacetsQuery = (plan: string, listed: ProjectFilter) => {
  const filter = { ...listed, sort: undefined }
  return queryOptions({
    queryKey: ['projects', plan, 'facets', filter],
    queryFn: () =>
      body<ProjectFacets>(
        registry.GET(`${V1}/plans/{plan}/project-facets`, {
          params: { path: { plan }, query: filled(asked(filter)) },
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

/** Where the list under this filter, in its order, is taken away as a file, however long. */
export function projectExport(plan: string, filter: ProjectFilter, format: string): string {
  const query = new URLSearchParams({ format })
  Object.entries(asked(filter)).forEach(([name, value]) =>
    [value].flat().forEach((one) => {
      if (one !== undefined && one !== '') {
        query.append(name, String(one))
      }
    }),
  )
  return `${V1}/plans/${encodeURIComponent(plan)}/exports/projects?${query.toString()}`
}

/** A project, now or as it was known on a past day. */
export const projectQuery = (plan: string, code: string, asOf?: string) =>
  queryOptions({
    queryKey: asOf ? ['project', plan, code, 'past', asOf] : ['project', plan, code],
    queryFn: () =>
      body<Project>(
        registry.GET(`${V1}/plans/{plan}/projects/{code}`, {
          params: { path: { plan, code }, query: filled({ asOf }) },
        }),
      ),
  })

export const milestonesQuery = (plan: string, code: string, asOf?: string) =>
  queryOptions({
    queryKey: ['project', plan, code, 'milestones', ...(asOf ? [asOf] : [])],
    queryFn: () =>
      wholeList<Milestone>((pageToken) =>
        body(
          registry.GET(`${V1}/plans/{plan}/projects/{code}/milestones`, {
            params: { path: { plan, code }, query: filled({ asOf, pageToken }) },
          }),
        ),
      ),
  })

export function readMilestone(plan: string, code: string, number: number): Promise<Milestone> {
  return body(
    registry.GET(`${V1}/plans/{plan}/projects/{code}/milestones/{number}`, {
      params: { path: { plan, code, number } },
    }),
  )
}

export function changeMilestone(
  plan: string,
  code: string,
  milestone: Milestone,
  patch: MilestonePatch,
  key: string,
): Promise<Milestone> {
  return body(
    registry.PATCH(`${V1}/plans/{plan}/projects/{code}/milestones/{number}`, {
      params: {
        path: { plan, code, number: milestone.number ?? 0 },
        header: { 'If-Match': etag(milestone.version), 'Idempotency-Key': key },
      },
      body: patch,
      headers: { 'Content-Type': 'application/merge-patch+json' },
    }),
  )
}

export const projectHistoryQuery = (plan: string, code: string) =>
  pagesQuery<HistoryItem>(['project', plan, code, 'history'], (pageToken) =>
    body<Page<HistoryItem>>(
      registry.GET(`${V1}/plans/{plan}/projects/{code}/history`, {
        params: { path: { plan, code }, query: filled({ pageSize: 50, pageToken }) },
      }),
    ),
  )

export function moveProject(
  project: Project,
  move: Schemas['TransitionRequest'],
  key: string,
): Promise<Project> {
  return body(
    registry.POST(`${V1}/plans/{plan}/projects/{code}/transitions`, {
      params: {
        path: { plan: project.planCode ?? '', code: project.code ?? '' },
        header: { 'If-Match': etag(project.version), 'Idempotency-Key': key },
      },
      body: move,
    }),
  )
}
