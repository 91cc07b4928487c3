import { useSyncExternalStore } from 'react'

/** Whether a service has said that its content is synthetic; what is so once is so for good. */
let synthetic = false
const listeners = new Set<() => void>()

/** Looks for the mark that every answer of a demonstration carries. */
export function noticeDemonstration(answer: Response): void {
  if (!synthetic && answer.headers.get('Ecoplan-Data') === 'demonstration') {
    synthetic = true
    listeners.forEach((tell) => tell())
  }
}

export function useDemonstration(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => synthetic,
  )
}
