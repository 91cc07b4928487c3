import { useEffect } from 'react'

const DIALOG = '[role="dialog"]'

/** What a dialog lies over; the library puts places to catch the focus around the dialog itself. */
const PAGE = '.shell, main'

/**
 * Whoever closes a dialog goes on where it was opened. The console's dialogs are there while the address
 * says so and are gone at once, before the library that draws them could see to it.
 */
export function useReturnFocus(): void {
  useEffect(() => {
    let last: HTMLElement | undefined
    let wasOpen = false
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.closest(PAGE) !== null) {
        last = target
      } else if (target instanceof HTMLElement && target.closest(DIALOG) !== null) {
        wasOpen = true
      }
    }
    const watch = new MutationObserver(() => {
      const isOpen = document.querySelector(DIALOG) !== null
      if (wasOpen && !isOpen && document.activeElement === document.body) {
        last?.focus({ preventScroll: true })
      }
      wasOpen = isOpen
    })
    document.addEventListener('focusin', remember)
    watch.observe(document.body, { childList: true })
    return () => {
      document.removeEventListener('focusin', remember)
      watch.disconnect()
    }
  }, [])
}
