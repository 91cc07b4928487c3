import { useEffect } from 'react'

const DIALOG = '[role="dialog"]'

/** What a dialog lies over; the library puts places to catch the focus around the dialog itself. */
const PAGE = '.shell, main'

/** A dialog that comes so soon after a press comes of it, in milliseconds. */
const COMES_OF_IT = 1_000

function within(target: EventTarget | null, place: string): HTMLElement | undefined {
  return target instanceof HTMLElement && target.closest(place) !== null ? target : undefined
}

/**
 * Whoever closes a dialog goes on where it was opened, also who was faster than the dialog and had gone on by
 * then. The console's dialogs are there while the address says so and are gone at once, before the library that
 * draws them could see to it.
 */
export function useReturnFocus(): void {
  useEffect(() => {
    let focused: HTMLElement | undefined
    let pressed: { what: HTMLElement; at: number } | undefined
    let opener: HTMLElement | undefined
    let wasOpen = false
    const seeOpened = () => {
      if (!wasOpen) {
        wasOpen = true
        opener = pressed && performance.now() - pressed.at < COMES_OF_IT ? pressed.what : focused
      }
    }
    const focus = ({ target }: FocusEvent) => {
      focused = within(target, PAGE) ?? focused
      if (within(target, DIALOG)) {
        seeOpened()
      }
    }
    const press = ({ target, timeStamp }: MouseEvent) => {
      const what = within(target, PAGE)?.closest<HTMLElement>('button, a')
      pressed = what ? { what, at: timeStamp } : undefined
    }
    const watch = new MutationObserver(() => {
      if (document.querySelector(DIALOG) !== null) {
        seeOpened()
      } else if (wasOpen) {
        wasOpen = false
        if (document.activeElement === document.body) {
          opener?.focus({ preventScroll: true })
        }
      }
    })
    document.addEventListener('focusin', focus)
    document.addEventListener('click', press, true)
    watch.observe(document.body, { childList: true })
    return () => {
      document.removeEventListener('focusin', focus)
      document.removeEventListener('click', press, true)
      watch.disconnect()
    }
  }, [])
}
