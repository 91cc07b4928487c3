import { queryOptions } from '@tanstack/react-query'
import { body, filled, registry } from './client'
import type { components } from './generated/registry'
import { wholeList } from './pages'

type Schemas = components['schemas']
export type ProjectProgress = Schemas['ProjectProgress']
export type MilestoneTemplate = Schemas['Kept']
export type LaidOut = Schemas['LaidOut']

const PROGRESS = '/api/registry/v1/plans/{plan}/projects/{code}/progress'

export const progressQuery = (plan: string, code: string) =>
  queryOptions({
    queryKey: ['project', plan, code, 'progress'],
    queryFn: () => body<ProjectProgress>(registry.GET(PROGRESS, { params: { path: { plan, code } } })),
  })

export const templatesQuery = queryOptions({
  queryKey: ['milestone-templates'],
  queryFn: () =>
    wholeList<MilestoneTemplate>((pageToken) =>
      body(
        registry.GET('/api/registry/v1/milestone-templates', {
          params: { query: filled({ pageToken }) },
        }),
      ),
    ),
  staleTime: 5 * 60_000,
})

/** The steps of a template as this project would go them, nothing kept. */
export const foreseenQuery = (plan: string, code: string, template: string | undefined) =>
  queryOptions({
    queryKey: ['project', plan, code, 'foreseen', template],
    enabled: template !== undefined,
    queryFn: () => layOut(plan, code, { template: template ?? '', dryRun: true }),
  })

export function layOut(
  plan: string,
  code: string,
  request: Schemas['LayOut'],
  key?: string,
): Promise<LaidOut> {
  return body(
    registry.POST(`${PROGRESS}/way`, {
      params: { path: { plan, code }, header: filled({ 'Idempotency-Key': key }) },
      body: request,
    }),
  )
}
