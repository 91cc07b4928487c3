import { expect, it } from 'vitest'
import { direction, pressed } from './order'

const year = { key: 'endYear', title: '结束年份' }
const paid = { key: 'paid', title: '支付', largestFirst: true }

it('begins with the order itself and turns around when pressed again', () => {
  expect(pressed(undefined, year)).toBe('endYear')
  expect(pressed('endYear', year)).toBe('-endYear')
  expect(pressed('-endYear', year)).toBe('endYear')
})

it('begins with the largest where that is what a reader looks for', () => {
  expect(pressed('endYear', paid)).toBe('-paid')
  expect(pressed('-paid', paid)).toBe('paid')
})

it('tells a reader of screens which way the list is turned', () => {
  expect(direction('-endYear', 'endYear')).toBe('descending')
  expect(direction('endYear', 'endYear')).toBe('ascending')
  expect(direction('endYear', 'name')).toBeUndefined()
})
