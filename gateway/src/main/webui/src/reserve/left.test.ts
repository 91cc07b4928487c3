import { expect, test } from 'vitest'
import { leftToDecide } from './left'

const left = (decideBy: string, workingDaysLeft: number, today: string) =>
  leftToDecide({ decideBy, workingDaysLeft }, today)

test('counts working days until the last day', () => {
  expect(left('2024-11-29', 3, '2024-11-26')).toEqual({
    word: 'adjustment.workingDaysLeft',
    n: 3,
    isOver: false,
  })
})

test('says that the last day is today', () => {
  expect(left('2024-11-29', 0, '2024-11-29')).toMatchObject({ word: 'adjustment.dueToday', isOver: false })
})

test('counts working days after the last day without a sign', () => {
  expect(left('2024-11-29', -2, '2024-12-03')).toEqual({
    word: 'adjustment.workingDaysOver',
    n: 2,
    isOver: true,
  })
})

test('is over on the weekend after the last day, when no working day has passed', () => {
  expect(left('2024-11-29', 0, '2024-11-30')).toMatchObject({ word: 'adjustment.over', isOver: true })
})
