import { expect, it } from 'vitest'
import { wanOf, wholeNumber, yuanOf } from './standing'

it('reads 万元 as a person types them, and shows them again', () => {
  expect(yuanOf('１，２５０.５ 万元')).toBe('12505000')
  expect(wanOf('12505000')).toBe('1250.5')
  expect(yuanOf('很多')).toBeUndefined()
})

it('reads days late as a whole number', () => {
  expect(wholeNumber('３０')).toBe('30')
  expect(wholeNumber('-3')).toBeUndefined()
})
