import { useSearchParams } from 'react-router'

/** Filters that live in the address: they survive reload, back and a shared link. */
export function useFilters<K extends string>(...names: K[]) {
  const [search, setSearch] = useSearchParams()
  const values = Object.fromEntries(names.map((name) => [name, search.get(name) ?? undefined])) as Partial<
    Record<K, string>
  >
  /** Several at once: the router does not add up calls that follow one another. */
  const put = (changes: Partial<Record<K, string | null | undefined>>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries<string | null | undefined>(changes)) {
          if (value == null || value === '') {
            next.delete(name)
          } else {
            next.set(name, value)
          }
        }
        return next
      },
      { replace: true },
    )
  return {
    values,
    isFiltered: names.some((name) => search.has(name)),
    put,
    set: (name: K, value: string | null | undefined) =>
      put({ [name]: value } as Partial<Record<K, string | null | undefined>>),
    clear: () =>
      put(Object.fromEntries(names.map((name) => [name, undefined])) as Partial<Record<K, undefined>>),
  }
}
