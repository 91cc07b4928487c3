import { queryOptions, useQuery } from '@tanstack/react-query'
import { ask } from './client'

export type Role =
  'plan-office' | 'project-manager' | 'finance' | 'county' | 'supervisor' | 'auditor' | 'admin'

/** Who is logged in, as the gateway says it. */
export interface Me {
  name: string
  roles: Role[]
  roleTitles: string[]
  unit: string | null
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => ask<Me>('/me'),
  staleTime: Infinity,
})

/**
 * What the console offers to somebody. It hides what would be refused, nothing more: each service
 * decides for itself.
 */
export function useMe() {
  const me = useQuery(meQuery).data
  return {
    me,
    has: (...roles: Role[]) => roles.some((role) => me?.roles.includes(role) === true),
    /** Whether one of these units, or of the members of these groups, is the reader's own. */
    owns: (units: { name?: string; members?: string[] }[] | undefined) =>
      me?.unit != null &&
      (units ?? []).some((unit) => unit.name === me.unit || unit.members?.includes(me.unit ?? '') === true),
  }
}
