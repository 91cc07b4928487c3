import { render } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, it, vi } from 'vitest'
import { useArrival } from './useArrival'

function Part({ id }: { id: string }) {
  useArrival(id)
  return <h2 id={id}>{id}</h2>
}

it('shows the part that the address names, and no other', () => {
  const shown: string[] = []
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    shown.push(this.id)
  })
  render(
    <MemoryRouter initialEntries={['/LZ-145/projects/LT-01#adjustments']}>
      <Part id="adjustments" />
      <Part id="story" />
    </MemoryRouter>,
  )
  expect(shown).toEqual(['adjustments'])
  vi.restoreAllMocks()
})
