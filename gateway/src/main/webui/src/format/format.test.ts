import i18next from 'i18next'
import { afterEach, describe, expect, it } from 'vitest'
import { csv } from './csv'
import { dayAfter, daysBetween, moment, timeShare } from './date'
import { late } from './late'
import { exactYuan, readYuan, wan } from './money'
import { quantity, readable, share, signed } from './number'

afterEach(() => i18next.changeLanguage('zh'))

describe('money', () => {
  it('is 万元 with two decimals, the yuan exact', () => {
    expect(wan(12_345_678.9)).toBe('1,234.57')
    expect(exactYuan(12_345_678.9)).toBe('12,345,678.90 元')
    expect(wan(undefined)).toBe('--')
  })

  it('has its unit in the language of the reader', async () => {
    await i18next.changeLanguage('en')
    expect(exactYuan(1_250_000)).toBe('1,250,000.00 yuan')
  })

  it.each([
    ['1250000', 1_250_000],
    ['１，２５０，０００．５０', 1_250_000.5],
    [' 3 000 元', 3000],
  ])('reads %s as a person means it', (typed, yuan) => expect(readYuan(typed)).toBe(yuan))

  it.each(['', '-5', '1.234', '十万', '1e6'])('refuses %s', (typed) =>
    expect(readYuan(typed)).toBeUndefined(),
  )
})

describe('days late', () => {
  it.each([
    [3, '逾期 3 天'],
    [1058, '逾期 2 年 328 天'],
    [730, '逾期 2 年'],
    [0, '按期'],
    [-5, '提前 5 天'],
    [null, '--'],
  ])('%s reads %s', (days, words) => expect(late(days)).toBe(words))

  it('reads in English too', async () => {
    await i18next.changeLanguage('en')
    expect(late(1058)).toBe('2 y 328 d late')
  })
})

describe('dates', () => {
  it('counts days over a leap day', () => expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2))

  it('counts on over the turn of a year', () => expect(dayAfter('2024-12-15', 30)).toBe('2025-01-14'))

  it('gives the share of the plan that has passed', () => {
    expect(timeShare(2021, 2025, '2023-12-31')).toBeCloseTo(0.6, 2)
    expect(timeShare(2021, 2025, '2020-05-01')).toBe(0)
    expect(timeShare(2021, 2025, '2026-11-23')).toBe(1)
  })

  it('has two digits everywhere', () => expect(moment('2024-03-01T01:02:00')).toBe('2024-03-01 01:02'))
})

describe('numbers', () => {
  it('never shows an empty cell', () =>
    expect([quantity(null), share(undefined), signed(null)]).toEqual(['--', '--', '--']))

  it('has four decimals at most within a sentence, the rest of it untouched', () => {
    expect(readable('差 0.33333333333333331 个百分点，方法 HJ 663-2013 1.2.3，目标 96.7%')).toBe(
      '差 0.3333 个百分点，方法 HJ 663-2013 1.2.3，目标 96.7%',
    )
    expect(readable('按 1234567890123.99999 计')).toBe('按 1234567890124 计')
    expect(readable(undefined)).toBe('--')
  })

  it('says a plus', () => expect([signed(1.5), signed(-2), signed(0)]).toEqual(['+1.5', '-2', '0']))
})

describe('csv', () => {
  it('opens in Excel and executes nothing', () => {
    expect(
      csv([
        ['名称', '值'],
        ['=HYPERLINK("x")', -12.5],
      ]),
    ).toBe('\uFEFF名称,值\r\n"\'=HYPERLINK(""x"")",-12.5\r\n')
  })
})
