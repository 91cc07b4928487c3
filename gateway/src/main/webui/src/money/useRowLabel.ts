import type { Dimension } from '../api/funding'
import type { MoneyRow } from '../api/registry'
import { useWord } from '../i18n'

/** What a row is called: codes of the dictionary, or the service's own labels. */
export function useRowLabel(by: Dimension, and?: Dimension) {
  const word = useWord()
  const name = (dimension: Dimension, key?: string, label?: string): string =>
    dimension === 'category' || dimension === 'source' ? word(dimension, key) : (label ?? key ?? '--')
  return {
    label: (row: MoneyRow): string => name(by, row.key, row.label),
    crossed: (row: MoneyRow): string =>
      and === undefined ? '' : name(and, row.crossedKey, row.crossedLabel),
  }
}
