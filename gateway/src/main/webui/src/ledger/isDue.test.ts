import { expect, it } from 'vitest'
import { isDue } from './isDue'

const TODAY = '2024-11-26'

it('tells overdue from soon, and leaves out what is done', () => {
  expect(isDue({ dueDate: '2024-11-25', state: 'IN_PROGRESS' }, 'overdue', TODAY)).toBe(true)
  expect(isDue({ dueDate: '2024-11-25', state: 'DONE' }, 'overdue', TODAY)).toBe(false)
  expect(isDue({ dueDate: '2024-11-26', state: 'NOT_STARTED' }, 'soon', TODAY)).toBe(true)
  expect(isDue({ dueDate: '2025-03-31', state: 'NOT_STARTED' }, 'soon', TODAY)).toBe(false)
})

it('finds a task without a date only among all that is open', () => {
  expect(isDue({ state: 'NOT_STARTED' }, 'open', TODAY)).toBe(true)
  expect(isDue({ state: 'NOT_STARTED' }, 'overdue', TODAY)).toBe(false)
})
