import { expect, test } from 'vitest'
import { partOf } from './partOf'

test('a part is known by its kind and which one it is', () => {
  expect(partOf('milestone-4')).toEqual({ kind: 'milestone', which: '4' })
  expect(partOf('report-2026-09')).toEqual({ kind: 'report', which: '2026-09' })
})

test('a field of the project itself is no part', () => {
  expect(partOf('leadUnit').kind).toBeUndefined()
  expect(partOf('烧结机-改造').kind).toBeUndefined()
})
