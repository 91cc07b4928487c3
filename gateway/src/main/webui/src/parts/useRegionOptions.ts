import { useQuery } from '@tanstack/react-query'
import { regionsQuery } from '../api/regions'

/** The regions to choose from, by code. */
export function useRegionOptions() {
  return (useQuery(regionsQuery).data ?? []).map(({ code = '', name = '' }) => ({ value: code, label: name }))
}
