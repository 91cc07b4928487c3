import { createContext, useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { moment } from '../format/date'

const Known = createContext<string | undefined>(undefined)

/** Says when what stands inside was known: an instant, or a day that the reader chose to look back from. */
export function AsOf({ at, children }: { at: string | undefined; children: ReactNode }) {
  return <Known value={at}>{children}</Known>
}

/** 截至 …: the date below a table or beside a chart; nothing where nobody has said it. */
export function AsOfNote() {
  const { t } = useTranslation()
  const at = useContext(Known)
  return at === undefined ? null : (
    <span className="muted as-of">
      {t('common.asOf', { date: /^\d{4}-\d{2}-\d{2}$/.test(at) ? at : moment(at) })}
    </span>
  )
}
