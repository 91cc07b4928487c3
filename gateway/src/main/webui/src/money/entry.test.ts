import { expect, it } from 'vitest'
import { readEntry } from './entry'

const typed = {
  kind: 'PAID',
  source: 'CITY',
  fiscalYear: '２０２４',
  amount: '1,250,000',
  date: '2024-03-01',
  documentNumber: '8 号',
} as const

it('reads an entry as a person means it', () =>
  expect(readEntry(typed)).toMatchObject({ fiscalYear: 2024, amountYuan: 1_250_000 }))

it('names every field that is in the way', () =>
  expect(readEntry({ ...typed, source: undefined, amount: '十万' })).toEqual(['source', 'amount']))
