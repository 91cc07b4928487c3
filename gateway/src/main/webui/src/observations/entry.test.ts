import { expect, it } from 'vitest'
import { entryOf, fieldsOf } from './entry'

it('sends numbers as numbers, and nothing for what was left empty', () =>
  expect(
    entryOf({
      seriesCode: 'I14',
      period: '2024',
      qualifier: 'VALUE',
      value: '96.7',
      unit: '',
      source: '公报',
    }),
  ).toEqual({ period: '2024', qualifier: 'VALUE', value: 96.7, source: '公报' }))

it('opens a report as it was sent', () => {
  const entry = { period: '2024', qualifier: 'VALUE', value: 0, source: '公报' } as const
  expect(entryOf(fieldsOf({ seriesCode: 'I14', entry }))).toEqual(entry)
})
