import type { Evaluation, SeriesVerdict } from '../api/indicators'
import { WORST_FIRST } from '../format/verdict'

/** One series as two evaluations judge it. */
export interface Pair {
  code: string
  name: string
  one: SeriesVerdict | undefined
  other: SeriesVerdict | undefined
  /** Whether the other judges better (+1), worse (-1) or the same (0); 0 where one of them is silent. */
  turn: -1 | 0 | 1
  /** How much the value grew from one to the other. */
  difference: number | undefined
}

/** Two evaluations series by series, in the order of the first; what only the second knows comes last. */
export function compare(one: Evaluation, other: Evaluation): Pair[] {
  const left = seriesOf(one)
  const right = seriesOf(other)
  return [...new Set([...left.keys(), ...right.keys()])].map((code) => {
    const [a, b] = [left.get(code), right.get(code)]
    return {
      code,
      name: [...new Set([(b ?? a)?.indicatorName, (b ?? a)?.name])].filter(Boolean).join(' '),
      one: a,
      other: b,
      turn: turnOf(a, b),
      difference: a?.value == null || b?.value == null ? undefined : rounded(b.value - a.value),
    }
  })
}

function seriesOf(evaluation: Evaluation): Map<string, SeriesVerdict> {
  const series = (evaluation.indicators ?? []).flatMap((indicator) => indicator.series ?? [])
  return new Map(series.map((one) => [one.seriesCode ?? '', one]))
}

function turnOf(one: SeriesVerdict | undefined, other: SeriesVerdict | undefined): Pair['turn'] {
  if (!one?.verdict || !other?.verdict) {
    return 0
  }
  return Math.sign(WORST_FIRST.indexOf(other.verdict) - WORST_FIRST.indexOf(one.verdict)) as Pair['turn']
}

/** Binary fractions leave dust that nobody measured. */
function rounded(value: number): number {
  return Number(value.toFixed(6))
}
