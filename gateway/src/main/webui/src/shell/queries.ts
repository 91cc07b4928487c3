import { QueryClient } from '@tanstack/react-query'
import { meQuery } from '../api/me'
import { Problem } from '../api/problem'
import { plansQuery } from '../api/registry'

const RETRIES = 2

/** All that was read from the services, for as long as the console is open. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => error instanceof Problem && error.isPassing && count < RETRIES,
    },
    mutations: { networkMode: 'always' },
  },
})

/**
 * What every screen stands on: who reads, which plans there are, and by the mark on their answers whether
 * the content is synthetic. Read beside the screen's bundle and before its first paint, so that nothing
 * that depends on it moves what is already being read. What cannot be read is left to the screen to say.
 */
export async function readFoundations(): Promise<null> {
  await Promise.allSettled([
    queries.query({ ...meQuery, retry: false }),
    queries.query({ ...plansQuery, retry: false }),
  ])
  return null
}
