import { useFilters } from './useFilters'

const PREFIX = 'ecoplan.columns.'

/** The chosen ones in the order in which they are offered; unknown names of an old link are left out. */
export function chosenColumns(text: string | undefined, offered: readonly string[]): string[] {
  const asked = text?.split(',') ?? []
  const known = offered.filter((key) => asked.includes(key))
  return known.length > 0 ? known : []
}

/**
 * Which columns of a list are shown: what the address says, so that a link shows the same; else what was
 * chosen last in this browser; else the usual ones.
 */
export function useColumnChoice(list: string, offered: readonly string[], usual: readonly string[]) {
  const { values, set } = useFilters('cols')
  const place = PREFIX + list
  const here = chosenColumns(values.cols, offered)
  const kept = chosenColumns(localStorage.getItem(place) ?? undefined, offered)
  const chosen = here.length > 0 ? here : kept.length > 0 ? kept : [...usual]
  return {
    chosen,
    choose: (keys: string[]) => {
      const text = chosenColumns(keys.join(','), offered).join(',')
      if (text === '' || text === usual.join(',')) {
        localStorage.removeItem(place)
        set('cols', undefined)
      } else {
        localStorage.setItem(place, text)
        set('cols', text)
      }
    },
  }
}
