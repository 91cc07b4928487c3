import { expect, it } from 'vitest'
import { changeOf, typed } from './target'

const pipes = { name: '新增污水管网', kind: 'AT_LEAST', targetValue: 3.5, unit: 'km' } as const

it('finds nothing changed where a value is only typed with more zeros', () =>
  expect(changeOf(pipes, { ...pipes, name: ' 新增污水管网 ', targetValue: '3.50' })).toEqual({}))

it('sends only what differs', () =>
  expect(changeOf(pipes, { ...pipes, targetValue: '4', unit: '公里' })).toEqual({
    targetValue: 4,
    unit: '公里',
  }))

it('shows a value as it is stored', () => expect(typed(pipes).targetValue).toBe('3.5'))
