import { queryOptions } from '@tanstack/react-query'
import { body, etag, registry } from './client'
import type { components } from './generated/registry'
import { type Page, pagesQuery } from './pages'
import type { Project } from './registry'

type Schemas = components['schemas']
export type ServingProject = Schemas['ServingProject']

const V1 = '/api/registry/v1'

/** The projects that serve a series, the latest first. */
export const servingQuery = (plan: string, series: string) =>
  pagesQuery<ServingProject>(['projects', plan, 'serving', series], (pageToken) =>
    body<Page<ServingProject>>(
      registry.GET(`${V1}/plans/{plan}/serving-projects`, {
        params: { path: { plan }, query: { series: [series], pageSize: 50, pageToken } },
      }),
    ),
  )

/** The codes of the series that a project serves. */
export const servedQuery = (plan: string, code: string) =>
  queryOptions({
    queryKey: ['project', plan, code, 'series'],
    queryFn: async () => {
      const served = await body<Schemas['ServedSeries']>(
        registry.GET(`${V1}/plans/{plan}/projects/{code}/series`, { params: { path: { plan, code } } }),
      )
      return served.series
    },
  })

export function serve(project: Project, series: string[]): Promise<unknown> {
  return body(
    registry.PUT(`${V1}/plans/{plan}/projects/{code}/series`, {
      params: {
        path: { plan: project.planCode ?? '', code: project.code ?? '' },
        header: { 'If-Match': etag(project.version) },
      },
      body: { series },
    }),
  )
}
