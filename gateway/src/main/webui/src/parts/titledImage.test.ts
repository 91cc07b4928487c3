import { expect, test } from 'vitest'
import { wrapped } from './titledImage'

const perCharacter = (line: string) => line.length

test('breaks Chinese between any two characters', () => {
  expect(wrapped('按年度和来源到位率', 4, perCharacter)).toEqual(['按年度和', '来源到位', '率'])
})

test('does not take numbers and words apart', () => {
  expect(wrapped('到位率 100.0%，执行率 45.1%', 8, perCharacter)).toEqual([
    '到位率',
    '100.0%，执',
    '行率 45.1%',
  ])
})

test('leaves a word that is wider than the picture whole, and says nothing of nothing', () => {
  expect(wrapped('receivedreceived', 4, perCharacter)).toEqual(['receivedreceived'])
  expect(wrapped('', 4, perCharacter)).toEqual([])
})
