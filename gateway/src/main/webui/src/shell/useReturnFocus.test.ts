import { renderHook, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useReturnFocus } from './useReturnFocus'

it('gives the focus back to what opened a dialog that is gone', async () => {
  document.body.innerHTML = '<main><button>打开</button></main>'
  renderHook(() => useReturnFocus())
  const opener = document.querySelector('button')
  opener?.focus()
  const place = document.createElement('div')
  place.innerHTML = '<div role="dialog"><input></div>'
  document.body.append(place)
  place.querySelector('input')?.focus()

  // What was drawn goes first, then the place it was drawn into.
  place.replaceChildren()
  place.remove()

  await waitFor(() => expect(document.activeElement).toBe(opener))
})

it('gives the focus back to what was pressed, also to who went on before the dialog was there', async () => {
  document.body.innerHTML = '<main><button>打开</button><a href="#there">别处</a></main>'
  renderHook(() => useReturnFocus())
  const opener = document.querySelector('button')
  opener?.click()
  document.querySelector('a')?.focus()
  const place = document.createElement('div')
  place.innerHTML = '<div role="dialog"><input></div>'
  document.body.append(place)
  place.querySelector('input')?.focus()

  place.remove()

  await waitFor(() => expect(document.activeElement).toBe(opener))
})
