import { expect, test } from 'vitest'
import type { Evaluation, SeriesVerdict } from '../api/indicators'
import { compare } from './compare'

const evaluationOf = (...series: SeriesVerdict[]): Evaluation => ({ indicators: [{ series }] })

test('a series that is judged better has turned up, and its value is compared without binary dust', () => {
  const [pair] = compare(
    evaluationOf({ seriesCode: 'I01', verdict: 'BEHIND', value: 0.1 }),
    evaluationOf({ seriesCode: 'I01', verdict: 'MET', value: 0.3 }),
  )
  expect(pair).toMatchObject({ turn: 1, difference: 0.2 })
})

test('a series that is judged worse has turned down', () => {
  const [pair] = compare(
    evaluationOf({ seriesCode: 'I01', verdict: 'MET' }),
    evaluationOf({ seriesCode: 'I01', verdict: 'NOT_MET' }),
  )
  expect(pair).toMatchObject({ turn: -1, difference: undefined })
})

test('a series that only one evaluation knows is shown and has not turned', () => {
  const pairs = compare(
    evaluationOf({ seriesCode: 'I01', verdict: 'MET' }),
    evaluationOf({ seriesCode: 'I02', verdict: 'MET' }),
  )
  expect(pairs.map(({ code, turn }) => [code, turn])).toEqual([
    ['I01', 0],
    ['I02', 0],
  ])
})
