import type { FacetCount } from '../api/registry'

export interface Counted {
  value: string
  label: string
}

/** How many values the service counts of a column that can have very many of them. */
export const MOST_COUNTED = 50

const pinyin = new Intl.Collator('zh-u-co-pinyin')

const withCount = (name: string, count: number) => `${name}（${count}）`

/** Choices of a facet, each with how many projects it would show. */
export const counted = (counts: FacetCount[] | undefined, name: (value: string) => string): Counted[] =>
  (counts ?? []).map(({ value = '', count = 0 }) => ({ value, label: withCount(name(value), count) }))

export const asItIs = (value: string) => value

/**
 * Choices of a facet of which the service counts only the most frequent values: first those, ties
 * by pinyin; then, where there may be more than it has counted, all the others without a count. What
 * is chosen stays among them even where nothing is counted for it.
 *
 * @param all every value that there is, with its name
 */
export function mostCounted(
  counts: FacetCount[] | undefined,
  all: Counted[],
  chosen: string | undefined,
): Counted[] {
  const names = new Map(all.map(({ value, label }) => [value, label]))
  const name = (value: string) => names.get(value) ?? value
  const found = new Map((counts ?? []).map(({ value = '', count = 0 }) => [value, count]))
  const complete = counts !== undefined && counts.length < MOST_COUNTED
  const others = [...(complete ? [] : names.keys()), ...(chosen ? [chosen] : [])]
  const byName = (a: string, b: string) => pinyin.compare(name(a), name(b))
  return [
    ...[...found]
      .sort(([a, most], [b, more]) => more - most || byName(a, b))
      .map(([value, count]) => ({ value, label: withCount(name(value), count) })),
    ...[...new Set(others)]
      .filter((value) => value !== '' && !found.has(value))
      .sort(byName)
      .map((value) => ({ value, label: complete ? withCount(name(value), 0) : name(value) })),
  ]
}
