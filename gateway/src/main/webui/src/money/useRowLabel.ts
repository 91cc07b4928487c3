import type { Dimension } from '../api/funding'
import type { MoneyRow } from '../api/registry'
import { useWord } from '../i18n'

/** What a row is called: a code of the dictionary, or the service's own label. */
export function useRowLabel(by: Dimension) {
  const word = useWord()
  return (row: MoneyRow): string =>
    by === 'category' || by === 'source' ? word(by, row.key) : (row.label ?? row.key ?? '--')
}
