import type { Verdict } from '../api/indicators'

/** How good the news is: decides the colour, never alone. */
export type Tone = 'good' | 'fair' | 'open' | 'bad'

/** A shape and a tone for each verdict; the word comes from the dictionary. docs/DOMAIN.md, section Indicators. */
export const VERDICTS: Record<Verdict, { symbol: string; tone: Tone }> = {
  MET_EARLY: { symbol: '★', tone: 'good' },
  MET: { symbol: '✔', tone: 'good' },
  AHEAD: { symbol: '▲', tone: 'good' },
  ON_SCHEDULE: { symbol: '●', tone: 'fair' },
  TARGET_PENDING: { symbol: '○', tone: 'open' },
  INSUFFICIENT_DATA: { symbol: '？', tone: 'open' },
  BEHIND: { symbol: '▼', tone: 'bad' },
  REGRESSED: { symbol: '⤓', tone: 'bad' },
  NOT_MET: { symbol: '✖', tone: 'bad' },
}

/** Worst first: what needs somebody stands at the top. */
export const WORST_FIRST = (Object.keys(VERDICTS) as Verdict[]).reverse()
