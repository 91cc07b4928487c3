import type { ReactNode } from 'react'
import { AsOfNote } from './AsOf'

interface Props {
  label?: string
  /** The id of what names the table, instead of a label. */
  labelledBy?: string
  children: ReactNode
}

/** A table that is wider than a phone: it scrolls by itself, by keyboard too, and says its date. */
export function TableScroll({ label, labelledBy, children }: Props) {
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={label} aria-labelledby={labelledBy}>
        {children}
      </div>
      <p className="table-date">
        <AsOfNote />
      </p>
    </>
  )
}
