import { expect, test } from 'vitest'
import { keptOrder, orderOf, ordersOf } from './order'

test('orders by relevance while words are searched for, else by code', () => {
  expect(orderOf({ q: '污水' })).toBe('relevance')
  expect(orderOf({})).toBe('code')
})

test('keeps the order that was chosen, words or not', () => {
  expect(orderOf({ q: '污水', sort: '-planned' })).toBe('-planned')
  expect(orderOf({ sort: '-planned' })).toBe('-planned')
})

test('offers relevance to a search only, and drops it with the words', () => {
  expect(ordersOf({ q: '污水' })).toContain('relevance')
  expect(ordersOf({})).not.toContain('relevance')
  expect(orderOf({ sort: 'relevance' })).toBe('code')
})

test('writes into the address only what would not come anyway', () => {
  expect(keptOrder({ q: '污水' }, 'relevance')).toBeUndefined()
  expect(keptOrder({ q: '污水' }, 'code')).toBe('code')
  expect(keptOrder({}, 'code')).toBeUndefined()
})
