import { useEffect, useState } from 'react'
import { DRAFTS, SAVE_AFTER_MS } from './useDraft'

/** One text outside a form, such as a reason, kept in this browser until it is sent. */
export function useDraftText(key: string): [string, (typed: string) => void, () => void] {
  const place = DRAFTS + key
  const [text, setText] = useState(() => localStorage.getItem(place) ?? '')
  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (text === '') {
        localStorage.removeItem(place)
      } else {
        localStorage.setItem(place, text)
      }
    }, SAVE_AFTER_MS)
    return () => window.clearTimeout(timer)
  }, [text, place])
  const forget = () => {
    localStorage.removeItem(place)
    setText('')
  }
  return [text, setText, forget]
}
