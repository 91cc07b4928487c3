import { queryOptions } from '@tanstack/react-query'
import { body, filled, registry } from './client'
import type { components } from './generated/registry'

type UnitTerm = components['schemas']['UnitTerm']

/** Which units are and were responsible for a project, the first first, or those of one day only. */
export const unitTermsQuery = (plan: string, code: string, on?: string) =>
  queryOptions({
    queryKey: ['project', plan, code, 'units', ...(on ? [on] : [])],
    queryFn: () =>
      body<UnitTerm[]>(
        registry.GET('/api/registry/v1/plans/{plan}/projects/{code}/responsible-units', {
          params: { path: { plan, code }, query: filled({ on }) },
        }),
      ),
  })
