import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { Waiting } from './Waiting'

/** Whoever waits longer sees what is there already, and skeletons for the rest. */
const PATIENCE_MS = 1_000

/**
 * Shows its parts at once, when each has been read for the first time: parts of which some may turn out
 * to be empty would otherwise push the others away under the reader's eyes.
 */
export function Together({ children }: { children: ReactNode }) {
  const reading = useIsFetching({ predicate: (query) => query.state.data === undefined })
  const [isShown, setShown] = useState(false)
  const [isPatient, setPatient] = useState(true)
  useEffect(() => {
    const patience = setTimeout(() => setPatient(false), PATIENCE_MS)
    return () => clearTimeout(patience)
  }, [])
  useEffect(() => {
    const settled = setTimeout(() => setShown((was) => was || reading === 0 || !isPatient))
    return () => clearTimeout(settled)
  }, [reading, isPatient])
  return (
    <>
      {!isShown && <Waiting rows={18} />}
      <div hidden={!isShown}>{children}</div>
    </>
  )
}
