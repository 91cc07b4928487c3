import { useSyncExternalStore } from 'react'

/** Whether a request was refused because the session has run out since the page was opened. */
let gone = false
const listeners = new Set<() => void>()

export function announceSessionGone(): void {
  if (!gone) {
    gone = true
    listeners.forEach((tell) => tell())
  }
}

export function useSessionGone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => gone,
  )
}

/** Where one logs in and comes back to what one was looking at. */
export function loginAddress(place: { pathname: string; search: string }): string {
  return `/login?returnTo=${encodeURIComponent(place.pathname + place.search)}`
}
