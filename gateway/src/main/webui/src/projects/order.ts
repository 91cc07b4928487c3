import type { ProjectFilter } from '../api/registry'

const ORDERS = (
  ['code', 'name', 'startYear', 'endYear', 'daysLate', 'planned', 'paid', 'executionRate'] as const
).flatMap((order) => [order, `-${order}`] as const)

/** What a list can be ordered by; by relevance only where words are searched for. */
export const ordersOf = ({ q }: ProjectFilter) => [...(q ? (['relevance'] as const) : []), ...ORDERS]

/** The order of a list that nobody has turned: what fits best first, else by code. */
const firstOrder = ({ q }: ProjectFilter) => (q ? 'relevance' : 'code')

/** The order that a list comes in. */
export function orderOf(filter: ProjectFilter): string {
  const isGone = filter.sort === 'relevance' && !filter.q
  return isGone || filter.sort === undefined ? firstOrder(filter) : filter.sort
}

/** A chosen order as the address keeps it: nothing where it would come so anyway. */
export function keptOrder(filter: ProjectFilter, chosen: string): string | undefined {
  return chosen === firstOrder(filter) ? undefined : chosen
}
