import i18next from 'i18next'
import { NONE } from './none'

const WAN = 10_000

const twoDecimals = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** Yuan as 万元 with two decimals, without the unit: that stands in the heading. */
export function wan(yuan: number | null | undefined): string {
  return yuan == null ? NONE : twoDecimals.format(yuan / WAN)
}

/** The exact amount, as the API has it: shown where a pointer or a reader asks for it. */
export function exactYuan(yuan: number | null | undefined): string {
  return yuan == null ? NONE : i18next.t('common.yuan', { amount: twoDecimals.format(yuan) })
}

/**
 * Reads what a person typed as an amount in yuan; accepts full-width digits, spaces, separators.
 * Returns undefined for what is no amount with at most two decimals.
 */
export function readYuan(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replace(/[\s,，元]/g, '')
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined
}
