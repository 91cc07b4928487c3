import { expect, it } from 'vitest'
import { byRule } from './versions'

it('gathers the versions of a rule, newest first, and knows which is in force', () => {
  const [late, waste] = byRule([
    { code: 'USER_WASTE', version: 1, state: 'DRAFT' },
    { code: 'USER_LATE', version: 1, state: 'ACTIVE' },
    { code: 'USER_LATE', version: 2, state: 'DRAFT' },
  ])
  expect(late?.versions.map((one) => one.version)).toEqual([2, 1])
  expect(late?.active?.version).toBe(1)
  expect(waste?.active).toBeUndefined()
})
