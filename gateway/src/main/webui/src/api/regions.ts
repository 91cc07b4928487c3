import { queryOptions } from '@tanstack/react-query'
import { body, filled, registry } from './client'
import type { components } from './generated/registry'
import { wholeList } from './pages'

export const regionsQuery = queryOptions({
  queryKey: ['regions'],
  queryFn: () =>
    wholeList<components['schemas']['Region']>((pageToken) =>
      body(
        registry.GET('/api/registry/v1/regions', { params: { query: filled({ pageSize: 200, pageToken }) } }),
      ),
    ),
  staleTime: 5 * 60_000,
})
