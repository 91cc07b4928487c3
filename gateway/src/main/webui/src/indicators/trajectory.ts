import type { Observation, Series, SeriesVerdict } from '../api/indicators'

/** One year of a series: what was seen, what the time-proportionate line asks, where it leads. */
export interface YearPoint {
  year: number
  /** The value the plan starts from; in the baseline year only. */
  baseline?: number
  observed?: number
  /** The observation itself, also where it is no number: at least, about, conforms. */
  observation?: Observation
  onTime?: number
  /** From the last value seen to where the line through them ends. */
  projection?: number
}

interface Span {
  baselineYear: number
  finalYear: number
}

/** The number in a target such as ≥100 or 96.7; undefined for a grade or a sentence. */
export function targetNumber(series: Series): number | undefined {
  const value = Number((series.targetValue ?? '').replace(/[^\d.-]/g, ''))
  return series.targetValue && Number.isFinite(value) && /\d/.test(series.targetValue) ? value : undefined
}

/** The observations that are known now and speak of the series as a whole, not of one of its regions. */
function ownObservations(series: Series, region: string | undefined): Observation[] {
  const known = (series.observations ?? []).filter((one) => one.knownUntil == null)
  const own = known.filter((one) => one.regionCode == null || one.regionCode === region)
  return region === undefined ? known : own
}

/**
 * A series by year. The time-proportionate line runs from baseline to target for a growth target only:
 * a limit has to hold in every year. docs/DOMAIN.md, section Indicators.
 *
 * @param region the plan's own region; what its parts have reached is told by the regional table
 */
export function trajectory(
  series: Series,
  span: Span,
  verdict?: SeriesVerdict,
  region?: string,
): YearPoint[] {
  const { baselineYear, finalYear } = span
  const target = targetNumber(series)
  const baseline = series.baseline ?? undefined
  const isGrowth = series.targetKind === 'GROWTH' && baseline !== undefined && target !== undefined
  const own = ownObservations(series, region)
  const years = Array.from({ length: finalYear - baselineYear + 1 }, (_, index) => baselineYear + index)
  const seenIn = (year: number) => own.find((one) => one.period === String(year))
  const lastSeen = years.findLast((year) => seenIn(year)?.value != null)
  const projected = verdict?.diagnostics?.linearProjection?.value ?? undefined
  return years.map((year, index) => {
    const observation = seenIn(year)
    const start = year === baselineYear ? baseline : undefined
    const observed = observation?.value ?? start
    return {
      year,
      baseline: start,
      observed,
      observation,
      onTime: isGrowth ? baseline + ((target - baseline) * index) / (finalYear - baselineYear) : undefined,
      projection:
        projected === undefined
          ? undefined
          : year === finalYear
            ? projected
            : year === lastSeen
              ? observed
              : undefined,
    }
  })
}
