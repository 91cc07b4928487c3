import { useRef, useState } from 'react'
import { newKey } from '../api/client'
import { Problem } from '../api/problem'

interface Guarded<T, P> {
  save: (base: T, patch: P, key: string) => Promise<T>
  /** What is stored now, when somebody else was faster. */
  reread: () => Promise<T>
  onSaved: (saved: T) => void
}

/**
 * Saves a change of what was read. The same change sent again, after a lost answer, has the same key and
 * happens once; a change of something newer is not written but laid beside what is stored (412).
 */
export function useGuardedSave<T, P>({ save, reread, onSaved }: Guarded<T, P>) {
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>()
  const [conflict, setConflict] = useState<{ theirs: T; mine: P }>()
  const sent = useRef({ patch: '', key: '' })

  async function submit(base: T, patch: P) {
    const attempt = JSON.stringify([base, patch])
    if (sent.current.patch !== attempt) {
      sent.current = { patch: attempt, key: newKey() }
    }
    setSaving(true)
    setError(undefined)
    try {
      const saved = await save(base, patch, sent.current.key)
      setConflict(undefined)
      onSaved(saved)
    } catch (failure) {
      if (failure instanceof Problem && failure.isStale) {
        await reread()
          .then((theirs) => setConflict({ theirs, mine: patch }))
          .catch(setError)
      } else {
        setError(failure)
      }
    } finally {
      setSaving(false)
    }
  }

  return { submit, saving, error, conflict, giveUp: () => setConflict(undefined) }
}
