import { expect, it } from 'vitest'
import { inForce } from './settings'

it('counts the latest setting of each scope, the narrower scope first', () => {
  const history = [
    { version: 4, plan: 'LZ-145' },
    { version: 3, plan: 'LZ-145', category: 'WASTE' },
    { version: 2, plan: 'LZ-145' },
    { version: 1 },
  ]
  expect(inForce(history).map((one) => one.version)).toEqual([3, 4, 1])
})

it('has nothing to say where nobody has set anything', () => expect(inForce([])).toEqual([]))
