import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { pagesQuery } from '../api/pages'
import { useFilters } from './useFilters'

/**
 * A list read page by page. How many pages are shown stands in the address, so that a reload, the way back
 * and a shared link show as much; another filter begins with the first page again.
 *
 * @param name its parameter in the address, for a screen with several lists
 */
export function usePages<T>(list: ReturnType<typeof pagesQuery<T>>, name = 'pages') {
  const read = useInfiniteQuery(list)
  const { values, set } = useFilters(name)
  const key = JSON.stringify(list.queryKey)
  const shown = useRef(key)
  const loaded = useQueryClient().getQueryData<InfiniteData<unknown>>(list.queryKey)?.pages.length ?? 0
  const { hasNextPage, isFetching, isFetchingNextPage, fetchNextPage } = read

  useEffect(() => {
    if (shown.current !== key) {
      shown.current = key
      set(name, undefined)
    }
  }, [key, name, set])

  const wanted = Number(values[name] ?? 1)
  useEffect(() => {
    if (loaded > 0 && loaded < wanted && hasNextPage && !isFetching) {
      void fetchNextPage()
    }
  }, [loaded, wanted, hasNextPage, isFetching, fetchNextPage])

  return {
    read,
    more: {
      has: hasNextPage,
      loading: isFetchingNextPage,
      load: () => set(name, String(loaded + 1)),
    },
  }
}
