import type { Observation, Series } from '../api/indicators'

type RegionTarget = NonNullable<Series['regionTargets']>[number]

/** One district: what it has to reach and what was last seen of it. */
export interface RegionRow {
  regionCode: string
  target?: RegionTarget
  latest?: Observation
}

/** The districts that have a target or were observed, in the order of their codes. */
export function regional(series: Series, city: string | undefined): RegionRow[] {
  const targets = series.regionTargets ?? []
  const seen = (series.observations ?? []).filter(
    (one) => one.knownUntil == null && one.regionCode != null && one.regionCode !== city,
  )
  const codes = new Set([...targets, ...seen].map((one) => one.regionCode ?? ''))
  return [...codes].sort().map((regionCode) => ({
    regionCode,
    target: targets.find((one) => one.regionCode === regionCode),
    latest: seen
      .filter((one) => one.regionCode === regionCode)
      .sort((a, b) => (b.period ?? '').localeCompare(a.period ?? ''))[0],
  }))
}
