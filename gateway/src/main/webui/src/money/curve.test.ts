import { describe, expect, it } from 'vitest'
import { byYearAndSource, everyMonth, gapOf } from './curve'

describe('a curve', () => {
  it('stays where it was in months without documents, over the turn of a year', () => {
    const points = everyMonth([
      { month: '2023-11', sofar: { paidYuan: 5 } },
      { month: '2024-02', sofar: { paidYuan: 12 } },
    ])
    expect(points.map((point) => [point.month, point.sofar?.paidYuan])).toEqual([
      ['2023-11', 5],
      ['2023-12', 5],
      ['2024-01', 5],
      ['2024-02', 12],
    ])
  })
})

it('puts the sums of several units into one row of a year and a source', () => {
  const rows = byYearAndSource([
    { fiscalYear: 2024, source: 'CITY', kind: 'ALLOCATED', unit: '柳城县', amountYuan: 60 },
    { fiscalYear: 2024, source: 'CITY', kind: 'ALLOCATED', unit: '鹿寨县', amountYuan: 40 },
    { fiscalYear: 2024, source: 'CITY', kind: 'PAID', unit: '柳城县', amountYuan: 25 },
    { fiscalYear: 2023, source: 'CENTRAL', kind: 'PLANNED', amountYuan: 9 },
  ])
  expect(rows).toMatchObject([
    { key: '2023', crossedKey: 'CENTRAL', plannedYuan: 9, executionRate: undefined },
    { key: '2024', crossedKey: 'CITY', allocatedYuan: 100, paidYuan: 25, executionRate: 0.25 },
  ])
})

describe('the finding', () => {
  it.each([
    [{ plannedYuan: 10 }, 'notAllocated', 10],
    [{ allocatedYuan: 10, receivedYuan: 4, paidYuan: 1 }, 'notReceived', 6],
    [{ allocatedYuan: 10, receivedYuan: 10, paidYuan: 9.9 }, 'unspent', 0.1],
    [{ allocatedYuan: 10, receivedYuan: 10, paidYuan: 10 }, 'allPaid', 10],
  ])('of %j is %s', (sums, gap, yuan) => expect(gapOf(sums)).toEqual({ gap, yuan }))
})
