import { infiniteQueryOptions } from '@tanstack/react-query'

/** A page of any list of the house. */
export interface Page<T> {
  items?: T[]
  nextPageToken?: string
}

/** Enough for a screenful and the next one. */
export const PAGE_SIZE = 100

/** A list read page by page, each by the token of the one before. */
export function pagesQuery<T>(key: readonly unknown[], read: (pageToken?: string) => Promise<Page<T>>) {
  return infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextPageToken ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items ?? []),
  })
}

/** The whole of a list that is short by its nature: a plan's series, a project's milestones. */
export async function wholeList<T>(read: (pageToken?: string) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = []
  let token: string | undefined
  do {
    const page = await read(token)
    items.push(...(page.items ?? []))
    token = page.nextPageToken ?? undefined
  } while (token !== undefined)
  return items
}
