import { describe, expect, it } from 'vitest'
import { targetNumber, trajectory } from './trajectory'

const span = { baselineYear: 2020, finalYear: 2025 }
const sewage = { targetKind: 'GROWTH', targetValue: '25', baseline: 3.54 } as const

describe('the trajectory', () => {
  it('begins at the baseline and asks for the target in the final year', () => {
    const points = trajectory(sewage, span)
    expect(points[0]).toMatchObject({ year: 2020, observed: 3.54, onTime: 3.54 })
    expect(points[3]?.onTime).toBeCloseTo(3.54 + 0.6 * 21.46, 6)
    expect(points[5]?.onTime).toBeCloseTo(25, 6)
  })

  it('takes the value that is known now, not the corrected one', () => {
    const points = trajectory(
      {
        ...sewage,
        observations: [
          { period: '2023', value: 18, knownUntil: '2024-06-01T00:00:00Z' },
          { period: '2023', value: 20.1 },
        ],
      },
      span,
    )
    expect(points[3]?.observed).toBe(20.1)
  })

  it('is that of the plan, not of one of its districts', () => {
    const points = trajectory(
      {
        ...sewage,
        observations: [
          { period: '2023', value: 9, regionCode: '450203' },
          { period: '2023', value: 20.1, regionCode: '450200' },
        ],
      },
      span,
      undefined,
      '450200',
    )
    expect(points[3]?.observed).toBe(20.1)
  })

  it('draws the projection from the last value seen to the final year', () => {
    const points = trajectory({ ...sewage, observations: [{ period: '2023', value: 18 }] }, span, {
      diagnostics: { linearProjection: { value: 27.6 } },
    })
    expect(points.map((point) => point.projection)).toEqual([
      undefined,
      undefined,
      undefined,
      18,
      undefined,
      27.6,
    ])
  })

  it('keeps what was said where it is no number', () => {
    const points = trajectory({ ...sewage, observations: [{ period: '2022', qualifier: 'CONFORMS' }] }, span)
    expect(points[2]).toMatchObject({ observed: undefined, observation: { qualifier: 'CONFORMS' } })
  })

  it('has no time-proportionate line for a limit', () => {
    const points = trajectory({ targetKind: 'LIMIT', targetValue: '100', baseline: 100 }, span)
    expect(points.every((point) => point.onTime === undefined)).toBe(true)
  })
})

it('finds no number in a grade', () => {
  expect(targetNumber({ targetValue: '二级' })).toBeUndefined()
  expect(targetNumber({ targetValue: '≥96.7' })).toBe(96.7)
})
