import { expect, it } from 'vitest'
import { size } from './size'

it('says small files in KB and large ones in MB', () => {
  expect(size(12)).toBe('1 KB')
  expect(size(700_000)).toBe('684 KB')
  expect(size(15_728_640)).toBe('15.0 MB')
})
