import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** Shows a part of a screen that the address names: the browser looked for it before it was there. */
export function useArrival(id: string): void {
  const { hash, key } = useLocation()
  useEffect(() => {
    if (hash === `#${id}`) {
      document.getElementById(id)?.scrollIntoView()
    }
  }, [hash, key, id])
}
