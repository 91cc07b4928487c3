import i18next from 'i18next'
import { NONE } from './none'

const DAYS_OF_YEAR = 365

/** Days late in words: 逾期 3 天, 逾期 2 年 34 天, 提前 5 天, 按期. */
export function late(days: number | null | undefined): string {
  if (days == null) {
    return NONE
  }
  if (days === 0) {
    return i18next.t('late.onTime')
  }
  return i18next.t(days > 0 ? 'late.by' : 'late.early', { span: span(Math.abs(days)) })
}

/** So many days in years and days. */
export function span(days: number): string {
  const years = Math.floor(days / DAYS_OF_YEAR)
  const rest = days % DAYS_OF_YEAR
  const inDays = i18next.t('late.days', { count: rest, n: rest })
  if (years === 0) {
    return inDays
  }
  const inYears = i18next.t('late.years', { count: years, n: years })
  return rest === 0 ? inYears : `${inYears} ${inDays}`
}
