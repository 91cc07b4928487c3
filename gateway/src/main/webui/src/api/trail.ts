import { body, filled, registry } from './client'
import type { components } from './generated/registry'
import { type Page, pagesQuery } from './pages'

export type TrailItem = components['schemas']['PlanTrailItem']

/** What the trail can be narrowed by. */
export interface TrailFilter {
  actor?: string
  change?: string
  from?: string
  to?: string
}

export const planTrailQuery = (plan: string, filter: TrailFilter) =>
  pagesQuery<TrailItem>(['trail', plan, filter], (pageToken) =>
    body<Page<TrailItem>>(
      registry.GET('/api/registry/v1/plans/{plan}/trail', {
        params: { path: { plan }, query: filled({ ...filter, pageSize: 20, pageToken }) },
      }),
    ),
  )
