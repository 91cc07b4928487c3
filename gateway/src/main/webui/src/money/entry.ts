import type { MoneyKind, MoneySource, NewEntry } from '../api/registry'
import { readYuan } from '../format/money'

/** An entry as it is typed. */
export interface EntryFields {
  kind?: MoneyKind
  source?: MoneySource
  fiscalYear?: string
  amount?: string
  date?: string
  documentNumber?: string
  note?: string
}

/** A field that cannot stay as it is. */
export type Slip = keyof EntryFields

const REQUIRED = ['kind', 'source', 'fiscalYear', 'date', 'documentNumber'] as const

/** What is typed as an entry of the ledger, or the fields that are in the way. */
export function readEntry(fields: EntryFields): NewEntry | Slip[] {
  const slips: Slip[] = REQUIRED.filter((field) => !fields[field])
  const amountYuan = readYuan(fields.amount ?? '')
  const { kind, source, date, documentNumber, note } = fields
  if (amountYuan === undefined) {
    slips.push('amount')
  }
  if (slips.length > 0 || amountYuan === undefined || !kind || !source || !date || !documentNumber) {
    return slips
  }
  const fiscalYear = Number((fields.fiscalYear ?? '').normalize('NFKC'))
  return { kind, source, fiscalYear, amountYuan, date, documentNumber, note }
}
