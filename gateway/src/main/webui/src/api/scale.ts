import { body, etag, registry } from './client'
import type { components } from './generated/registry'
import type { Project } from './registry'

export type DoneQuantity = components['schemas']['DoneQuantity']

/** Says how much of the promised scale is done, in the version that was read. */
export function reportScale(project: Project, quantities: DoneQuantity[]): Promise<Project> {
  return body(
    registry.PUT('/api/registry/v1/plans/{plan}/projects/{code}/scale/done', {
      params: {
        path: { plan: project.planCode ?? '', code: project.code ?? '' },
        header: { 'If-Match': etag(project.version) },
      },
      body: { quantities },
    }),
  )
}
