import type { Series } from '../api/indicators'

/** A series with its code, for a choice among many; its indicator's name only where that says more. */
export const seriesLabel = ({ code, indicatorName, name }: Series) =>
  `${code ?? ''} ${[...new Set([indicatorName, name])].filter(Boolean).join(' — ')}`
