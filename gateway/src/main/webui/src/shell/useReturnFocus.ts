import { useEffect } from 'react'

const DIALOG = '[role="dialog"]'

/** What a dialog lies over; the library puts places to catch the focus around the dialog itself. */
const PAGE = '.shell, main'

const holdsDialog = (node: Node) =>
  node instanceof Element && (node.matches(DIALOG) || node.querySelector(DIALOG) !== null)

/**
 * Whoever closes a dialog goes on where it was opened. The console's dialogs are there while the address
 * says so and are gone at once, before the library that draws them could see to it.
 */
export function useReturnFocus(): void {
  useEffect(() => {
    let last: HTMLElement | undefined
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.closest(PAGE) !== null) {
        last = target
      }
    }
    const watch = new MutationObserver((changes) => {
      const isGone = changes.some(({ removedNodes }) => [...removedNodes].some(holdsDialog))
      if (isGone && document.querySelector(DIALOG) === null && document.activeElement === document.body) {
        last?.focus({ preventScroll: true })
      }
    })
    document.addEventListener('focusin', remember)
    watch.observe(document.body, { childList: true })
    return () => {
      document.removeEventListener('focusin', remember)
      watch.disconnect()
    }
  }, [])
}
