import { expect, it } from 'vitest'
import { mistakesOf } from './useMistakes'

it('leads from a mistake to its field, also in a list', () =>
  expect(
    mistakesOf('money', { errorFields: [{ name: ['entries', 0, 'kind'], errors: ['请填写类型'] }] }),
  ).toEqual([{ field: 'money_entries_0_kind', message: '请填写类型' }]))
