import { Button } from 'antd'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AsOfNote } from './AsOf'
import { direction, type Order } from './order'
import { type Ordering, SortButton } from './SortButton'

/** One column: what it says, and how. */
export interface Column<T> {
  key: string
  title: string
  render: (row: T) => ReactNode
  numeric?: boolean
  /** Short words and dates that must not break. */
  tight?: boolean
  width?: string
  /** The orders that its heading offers, where the list has an ordering. */
  orders?: Order[]
}

const ROW_HEIGHT = 45
function look<T>(column: Column<T>): string | undefined {
  return column.numeric ? 'numeric' : column.tight ? 'tight' : undefined
}

/** What aria-sort says of a column that holds one or two orders. */
function turned<T>(column: Column<T>, ordering: Ordering | undefined) {
  return ordering && column.orders?.map(({ key }) => direction(ordering.asked, key)).find(Boolean)
}

/** Below this a browser draws all rows faster than anybody notices. */
const VIRTUAL_FROM = 150

interface Props<T> {
  caption: string
  columns: Column<T>[]
  rows: T[]
  rowKey: (row: T) => string
  more?: { has: boolean; loading: boolean; load: () => void }
  footer?: ReactNode
  ordering?: Ordering
}

/**
 * A table of any length: a real table element, so that it is read aloud, copied and printed as one;
 * on a phone each row becomes a card (parts.css). Long ones draw only the rows in view.
 */
export function DataTable<T>({ caption, columns, rows, rowKey, more, footer, ordering }: Props<T>) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop(place.current?.offsetTop ?? 0), [])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 20,
    scrollMargin: top,
    enabled: rows.length > VIRTUAL_FROM,
  })
  const drawn = rows.length > VIRTUAL_FROM ? virtual.getVirtualItems() : undefined
  const before = drawn?.[0] ? drawn[0].start - top : 0
  const lastDrawn = drawn?.[drawn.length - 1]
  const after = drawn && lastDrawn ? virtual.getTotalSize() - (lastDrawn.end - top) : 0
  return (
    <div className="data-table" ref={place}>
      <table aria-rowcount={more?.has ? -1 : rows.length + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={look(column)}
                style={{ width: column.width }}
                aria-sort={turned(column, ordering)}
              >
                {ordering && column.orders
                  ? column.orders.map((order) => (
                      <SortButton key={order.key} order={order} ordering={ordering} />
                    ))
                  : column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden="true" className="spacer" style={{ height: before }} />}
          {(drawn ? drawn.map((item) => item.index) : rows.map((_, index) => index)).map((index) => {
            const row = rows[index] as T
            return (
              <tr key={rowKey(row)} data-index={index} ref={drawn ? virtual.measureElement : undefined}>
                {columns.map((column) => (
                  <td key={column.key} data-label={column.title} className={look(column)}>
                    <div>{column.render(row)}</div>
                  </td>
                ))}
              </tr>
            )
          })}
          {after > 0 && <tr aria-hidden="true" className="spacer" style={{ height: after }} />}
        </tbody>
        {footer && <tfoot>{footer}</tfoot>}
      </table>
      <p className="muted count">
        <span role="status">{t(more?.has ? 'common.rowsMore' : 'common.rows', { n: rows.length })}</span>{' '}
        {more?.has && (
          <Button size="small" loading={more.loading} onClick={more.load}>
            {t('state.more')}
          </Button>
        )}{' '}
        <AsOfNote />
      </p>
    </div>
  )
}
