import type { Observation } from '../api/indicators'

/** How a qualified value is written; what has no sign is told by its word. docs/DOMAIN.md, section Indicators. */
const SIGNS: Partial<Record<NonNullable<Observation['qualifier']>, string>> = {
  AT_LEAST: '≥',
  AT_MOST: '≤',
  ABOUT: '≈',
}

export function signOf(qualifier: Observation['qualifier']): string {
  return qualifier ? (SIGNS[qualifier] ?? '') : ''
}

/** Whether the word has to stand beside the value, since no sign says it. */
export function needsWord(qualifier: Observation['qualifier']): boolean {
  return qualifier !== undefined && qualifier !== 'VALUE' && signOf(qualifier) === ''
}
