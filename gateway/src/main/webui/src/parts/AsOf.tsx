import { createContext, useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { moment } from '../format/date'

const Known = createContext<string | undefined>(undefined)

/** Says when what stands inside was known: an instant, or a day that the reader chose to look back from. */
export function AsOf({ at, children }: { at: string | undefined; children: ReactNode }) {
  return <Known value={at}>{children}</Known>
}

/** 截至 …: when what stands here was known, in words; nothing where nobody has said it. */
export function useAsOf(): string | undefined {
  const { t } = useTranslation()
  const at = useContext(Known)
  return at === undefined
    ? undefined
    : t('common.asOf', { date: /^\d{4}-\d{2}-\d{2}$/.test(at) ? at : moment(at) })
}

/** The date below a table or beside a chart. */
export function AsOfNote() {
  const asOf = useAsOf()
  return asOf === undefined ? null : <span className="muted as-of">{asOf}</span>
}
