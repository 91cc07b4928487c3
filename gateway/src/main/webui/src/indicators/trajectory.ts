import type { Series, SeriesVerdict } from '../api/indicators'

/** One year of a series: what was seen, what the time-proportionate line asks, where it leads. */
export interface YearPoint {
  year: number
  observed?: number
  onTime?: number
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

/**
 * A series by year. The time-proportionate line runs from baseline to target for a growth target only:
 * a limit has to hold in every year. docs/DOMAIN.md, section Indicators.
 */
export function trajectory(series: Series, span: Span, verdict?: SeriesVerdict): YearPoint[] {
  const { baselineYear, finalYear } = span
  const target = targetNumber(series)
  const baseline = series.baseline ?? undefined
  const isGrowth = series.targetKind === 'GROWTH' && baseline !== undefined && target !== undefined
  const current = (series.observations ?? []).filter((one) => one.knownUntil == null && one.value != null)
  const projected = verdict?.diagnostics?.linearProjection?.value ?? undefined
  return Array.from({ length: finalYear - baselineYear + 1 }, (_, index) => {
    const year = baselineYear + index
    const seen = current.find((one) => one.period === String(year))?.value
    return {
      year,
      observed: seen ?? (year === baselineYear ? baseline : undefined),
      onTime: isGrowth ? baseline + ((target - baseline) * index) / (finalYear - baselineYear) : undefined,
      projection: year === finalYear ? projected : undefined,
    }
  })
}
