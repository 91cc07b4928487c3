import { useSearchParams } from 'react-router'

/** Filters that live in the address: they survive reload, back and a shared link. */
export function useFilters<K extends string>(...names: K[]) {
  const [search, setSearch] = useSearchParams()
  const values = Object.fromEntries(names.map((name) => [name, search.get(name) ?? undefined])) as Partial<
    Record<K, string>
  >
  return {
    values,
    isFiltered: names.some((name) => search.has(name)),
    set: (name: K, value: string | null | undefined) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before)
          if (value == null || value === '') {
            next.delete(name)
          } else {
            next.set(name, value)
          }
          return next
        },
        { replace: true },
      ),
    clear: () =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before)
          names.forEach((name) => next.delete(name))
          return next
        },
        { replace: true },
      ),
  }
}
