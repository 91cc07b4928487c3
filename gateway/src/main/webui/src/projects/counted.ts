import type { FacetCount } from '../api/registry'

/** Choices of a facet, each with how many projects it would show. */
export const counted = (counts: FacetCount[] | undefined, name: (value: string) => string) =>
  (counts ?? []).map(({ value = '', count = 0 }) => ({ value, label: `${name(value)}（${count}）` }))

export const asItIs = (value: string) => value
