import type { RuleSetting } from '../api/rules'

const scopeOf = (one: RuleSetting) => `${one.plan ?? ''}|${one.category ?? ''}`

/** A setting for a plan wins over one for a category, one for both over either. */
const precision = (one: RuleSetting) => (one.plan ? 2 : 0) + (one.category ? 1 : 0)

/**
 * The settings in force out of the whole history: of one scope the latest counts, and the narrower scope
 * stands above the wider one because it wins.
 */
export function inForce(history: RuleSetting[]): RuleSetting[] {
  const latest = new Map<string, RuleSetting>()
  for (const one of [...history].sort((a, b) => (a.version ?? 0) - (b.version ?? 0))) {
    latest.set(scopeOf(one), one)
  }
  return [...latest.values()].sort(
    (a, b) => precision(b) - precision(a) || scopeOf(a).localeCompare(scopeOf(b)),
  )
}
