import { describe, expect, it } from 'vitest'
import { changed } from '../parts/changed'
import { needsReason, offered } from './lifecycle'
import { isLate, placer, lateness, yearsShown } from './timeline'

describe('a milestone', () => {
  const milestone = { originalDate: '2023-12-31', slipDaysAgainstOriginal: 366 }

  it('is late by the day that binds', () => {
    expect(isLate(milestone, '2024-12-31')).toBe(true)
    expect(isLate({ ...milestone, approvedDate: '2025-06-30' }, '2024-12-31')).toBe(false)
    expect(isLate({ ...milestone, actualDate: '2024-06-30' }, '2024-12-31')).toBe(false)
  })

  it('slips against the approved day where there is one', () => {
    expect(lateness({ ...milestone, actualDate: '2024-12-31' }, '2026-01-01').days).toBe(366)
    expect(
      lateness({ ...milestone, approvedDate: '2024-12-31', slipDaysAgainstApproved: 0 }, '2024-12-01'),
    ).toEqual({ days: 0, expected: undefined })
  })

  it('is so late today, and will be later by its forecast', () =>
    expect(lateness({ ...milestone, forecastDate: '2024-12-31' }, '2024-01-10')).toEqual({
      days: 10,
      expected: 366,
    }))

  it('lies on a line that holds today and all its dates', () => {
    expect(yearsShown([milestone], [2021, 2022], '2024-05-01')).toEqual([2021, 2022, 2023, 2024])
    expect(placer('2021-01-01', '2025-01-01')('2023-01-01')).toBeCloseTo(50, 0)
  })
})

describe('the lifecycle', () => {
  it('offers a manager no decision of the plan office', () => {
    expect(offered({ state: 'RETURNED' }, false)).toEqual(['SUBMITTED'])
    expect(offered({ state: 'RETURNED' }, true)).toEqual(['SUBMITTED', 'REMOVED'])
  })

  it('leaves what was submitted to its review', () =>
    expect(offered({ state: 'SUBMITTED' }, true)).toEqual([]))

  it('leads back from a pause to where it began', () =>
    expect(offered({ state: 'SUSPENDED', suspendedFrom: 'CONSTRUCTION' }, false)).toEqual(['CONSTRUCTION']))

  it('wants a reason for a pause', () => expect(needsReason('SUSPENDED')).toBe(true))
})

describe('a change', () => {
  it('is a merge patch of what differs; an emptied field is taken away', () => {
    expect(
      changed(
        { progressPercent: 40, forecastDate: '2025-01-01', actualDate: null },
        { progressPercent: 55, forecastDate: '', actualDate: undefined },
      ),
    ).toEqual({ progressPercent: 55, forecastDate: null })
  })
})
