import { useEffect, useState } from 'react'

const SETTLES_AFTER_MS = 500

/** What was typed, once typing pauses. */
export function useSettled<T>(typed: T): T {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(typed), SETTLES_AFTER_MS)
    return () => window.clearTimeout(timer)
  }, [typed])
  return settled
}
