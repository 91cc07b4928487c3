import type { ReactNode } from 'react'
import { AsOfNote } from './AsOf'

/** A table that is wider than a phone: it scrolls by itself, by keyboard too, and says its date. */
export function TableScroll({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={label}>
        {children}
      </div>
      <p className="table-date">
        <AsOfNote />
      </p>
    </>
  )
}
