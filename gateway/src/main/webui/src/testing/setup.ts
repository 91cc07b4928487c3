import { afterEach } from 'vitest'
import { cleanup } from '@testing-library/react'
import '../i18n'

// What jsdom has no screen for.
Element.prototype.scrollIntoView = () => undefined

afterEach(() => {
  cleanup()
  localStorage.clear()
})
