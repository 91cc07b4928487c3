import { expect, test } from 'vitest'
import type { ImportRecord } from '../api/imports'
import { toMend } from './toMend'

const NOW = new Date('2024-11-26T08:00:00Z')

function sent(outcome: ImportRecord['outcome'], day: string, kind = 'funding'): ImportRecord {
  return { kind, planCode: 'LZ-145', actor: 'finance', outcome, at: `2024-11-${day}T02:00:00Z` }
}

test('a refused file waits to be mended until one of its kind is applied', () => {
  expect(toMend([sent('REFUSED', '25')], NOW)).toHaveLength(1)
  expect(toMend([sent('APPLIED', '26'), sent('REFUSED', '25')], NOW)).toEqual([])
  expect(toMend([sent('APPLIED', '26', 'units'), sent('REFUSED', '25')], NOW)).toHaveLength(1)
})

test('a file tried twice with errors is told once', () => {
  expect(toMend([sent('REFUSED', '26'), sent('REFUSED', '25')], NOW)).toEqual([sent('REFUSED', '26')])
})

test('what was refused long ago is no news', () => {
  expect(toMend([sent('REFUSED', '10')], NOW)).toEqual([])
})
