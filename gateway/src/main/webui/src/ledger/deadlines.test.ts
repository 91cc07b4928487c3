import { expect, it } from 'vitest'
import { deadlines } from './deadlines'

it('lays tasks and summaries on the days that they are due, month by month', () => {
  const months = deadlines(
    [{ code: 'A1', dueDate: '2024-07-31' }, { code: 'A2', dueDate: '2025-03-31' }, { code: 'A3' }],
    [{ period: 'HALF_YEAR', due: '2024-07-31' }],
    { startYear: 2024, finalYear: 2024 },
  )
  expect(months.map((one) => one.month)).toHaveLength(13)
  const july = months.find((one) => one.month === '2024-07')
  expect(july?.days).toHaveLength(1)
  expect(july?.days[0]?.tasks.map((task) => task.code)).toEqual(['A1'])
  expect(july?.days[0]?.summaries).toHaveLength(1)
  expect(months.at(-1)?.month).toBe('2025-03')
})
