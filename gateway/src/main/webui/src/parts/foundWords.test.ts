import { describe, expect, it } from 'vitest'
import { excerpt, pieces, wordsOf } from './foundWords'

const marked = (text: string, ...words: string[]) =>
  pieces(text, words)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('')

describe('found words', () => {
  it('marks every place of every word', () => {
    expect(marked('柳江黑臭水体治理（柳江段）', '柳江', '水体')).toBe('[柳江]黑臭[水体]治理（[柳江]段）')
  })

  it('compares as the service does', () => {
    expect(marked('ＰＭ2.5 与 pm10', 'PM')).toBe('[ＰＭ]2.5 与 [pm]10')
  })

  it('leaves a text without hits whole', () => {
    expect(pieces('柳江', ['水体'])).toEqual([{ text: '柳江', hit: false }])
    expect(pieces('', ['水体'])).toEqual([])
  })

  it('joins words that touch or overlap', () => {
    expect(marked('污水处理厂', '污水处理', '处理厂')).toBe('[污水处理厂]')
  })

  it('shows the surroundings of the first hit', () => {
    expect(
      excerpt(
        '建设内容与规模：新建管网五十公里，改造泵站三座，整治黑臭水体十二处，并配套在线监测设备及平台',
        ['黑臭水体'],
      ),
    ).toBe('…五十公里，改造泵站三座，整治黑臭水体十二处，并配套在线监测设备及…')
    expect(excerpt('新建管网', ['水体'])).toBeUndefined()
  })

  it('takes words apart at any space', () => {
    expect(wordsOf(' 柳江　水体 ')).toEqual(['柳江', '水体'])
    expect(wordsOf(undefined)).toEqual([])
  })
})
