import { expect, it } from 'vitest'
import { subjectAddress } from './subject'

it.each([
  ['MILESTONE_OVERDUE', 'LZ-145/LT-01#milestone-1', '/LZ-145/projects/LT-01'],
  ['CONSTRUCTION_YEARS_ENDED', 'LZ-145/LT-01', '/LZ-145/projects/LT-01'],
  ['TASK_OVERDUE', 'LC-2024-AIR/LC24-A01', '/LC-2024-AIR/ledger?task=LC24-A01'],
  ['INDICATOR_BEHIND', 'LZ-145/I05-1', '/LZ-145/indicators/I05-1'],
])('%s leads to its subject', (rule, subject, address) =>
  expect(subjectAddress({ rule, subject })).toBe(address),
)

it('leads nowhere for what it cannot read', () =>
  expect(subjectAddress({ rule: 'OWN', subject: 'x' })).toBeUndefined())
