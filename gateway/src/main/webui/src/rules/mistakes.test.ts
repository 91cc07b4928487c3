import { expect, it } from 'vitest'
import { Problem } from '../api/problem'
import { slipsIn, slipsOf } from './mistakes'

const refused = (line: number, column: number) =>
  new Problem(422, { errors: [{ field: 'expression', line, column, message: 'undeclared reference' }] })

it('marks the misspelt name where it stands', () => {
  const text = "project.category == 'WASTE'\n  && milestone.actualDat == ''"
  const [slip] = slipsOf(refused(2, 15), text)
  expect(text.slice(slip?.from, slip?.to)).toBe('.actualDat')
})

it('marks something even where the text has ended', () => {
  expect(slipsOf(refused(1, 40), 'today ==')).toEqual([
    { from: 7, to: 8, line: 1, column: 40, message: 'undeclared reference' },
  ])
})

it('is silent about refusals of other fields', () =>
  expect(slipsOf(new Problem(400, { errors: [{ field: 'code' }] }), 'today')).toEqual([]))

it('marks what a check found, and nothing before there is one', () => {
  const check = { mistakes: [{ line: 1, column: 1, message: 'undeclared reference' }] }
  expect(slipsIn(check, 'tomorrow')).toEqual([
    { from: 0, to: 8, line: 1, column: 1, message: 'undeclared reference' },
  ])
  expect(slipsIn(undefined, 'tomorrow')).toEqual([])
})
