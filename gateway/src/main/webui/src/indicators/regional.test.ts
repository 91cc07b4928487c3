import { expect, it } from 'vitest'
import { regional } from './regional'

it('lays the last value of each district beside its target', () => {
  const rows = regional(
    {
      regionTargets: [
        { regionCode: '450203', value: 50 },
        { regionCode: '450202', value: 100 },
      ],
      observations: [
        { regionCode: '450203', period: '2022', value: 31 },
        { regionCode: '450203', period: '2023', value: 40 },
        { regionCode: '450203', period: '2023', value: 44, knownUntil: '2024-05-01T00:00:00Z' },
        { regionCode: '450200', period: '2023', value: 61 },
        { regionCode: '450205', period: '2023', value: 12 },
      ],
    },
    '450200',
  )
  expect(rows.map((row) => [row.regionCode, row.target?.value, row.latest?.value])).toEqual([
    ['450202', 100, undefined],
    ['450203', 50, 40],
    ['450205', undefined, 12],
  ])
})
