import { expect, it } from 'vitest'
import { defaultPlan } from './defaultPlan'

const plans = [
  { code: 'LZ-135', startYear: 2016, finalYear: 2020 },
  { code: 'LC-2024-AIR', startYear: 2024, finalYear: 2024 },
  { code: 'LZ-145', startYear: 2021, finalYear: 2025 },
]

it('opens the newest five-year plan', () => expect(defaultPlan(plans, null, false)).toBe('LZ-145'))

it('opens the yearly plan for a county bureau', () =>
  expect(defaultPlan(plans, null, true)).toBe('LC-2024-AIR'))

it('opens what was chosen last, while it is there', () => {
  expect(defaultPlan(plans, 'LZ-135', true)).toBe('LZ-135')
  expect(defaultPlan(plans, 'LZ-125', false)).toBe('LZ-145')
})

it('opens nothing where there is none', () => expect(defaultPlan([], null, false)).toBeUndefined())
