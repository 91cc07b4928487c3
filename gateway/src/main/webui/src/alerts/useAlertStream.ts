import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Whether alerts arrive by themselves: not yet, yes, or no longer. */
export type Line = 'connecting' | 'live' | 'lost'

/** A thousand alerts at once are one reading. */
const GATHER_MS = 500

/** Reads lists of alerts again whenever one of the plan changes, and says whether the line to the service holds. */
export function useAlertStream(plan: string | undefined): Line {
  const queries = useQueryClient()
  const [line, setLine] = useState<Line>('connecting')
  useEffect(() => {
    const query = plan ? `?plan=${encodeURIComponent(plan)}` : ''
    // The browser resumes by itself behind the last event it has seen.
    const source = new EventSource(`/api/alerts/v1/stream${query}`)
    let gathering: number | undefined
    const readAgain = () => {
      gathering = undefined
      for (const list of ['alerts', 'files']) {
        void queries.invalidateQueries({ queryKey: [list] })
      }
    }
    source.onopen = () => setLine('live')
    source.onerror = () => setLine('lost')
    source.addEventListener('alert', () => {
      gathering ??= window.setTimeout(readAgain, GATHER_MS)
    })
    return () => {
      window.clearTimeout(gathering)
      source.close()
    }
  }, [plan, queries])
  return line
}
