import { readYuan } from '../format/money'

const WAN = 10_000

/** An amount in yuan, as the address has it, as the 万元 that a person types. */
export function wanOf(yuan: string | undefined): string | undefined {
  return yuan === undefined ? undefined : String(Number(yuan) / WAN)
}

/** What was typed in 万元, as the yuan of the address; undefined for what is no amount. */
export function yuanOf(typed: string): string | undefined {
  const amount = readYuan(typed.replace(/万/g, ''))
  return amount === undefined ? undefined : String(Math.round(amount * WAN))
}

/** A count of days, as it is typed; undefined for what is none. */
export function wholeNumber(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').trim()
  return /^[1-9]\d{0,4}$/.test(plain) ? plain : undefined
}
