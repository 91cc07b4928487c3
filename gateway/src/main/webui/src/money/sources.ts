import type { MoneySource } from '../api/registry'

/** The nine sources of funds, in the order of docs/DOMAIN.md. */
export const SOURCES: MoneySource[] = [
  'CENTRAL',
  'AUTONOMOUS_REGION',
  'CITY',
  'COUNTY',
  'SPECIAL_BOND',
  'BANK_LOAN',
  'ENTERPRISE',
  'SOCIAL_CAPITAL',
  'OTHER',
]
