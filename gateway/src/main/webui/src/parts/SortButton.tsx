import { direction, type Order, pressed } from './order'

/** How a list is ordered, and how a reader asks for another order. */
export interface Ordering {
  asked: string
  ask: (order: string) => void
}

const ARROWS = { ascending: '▲', descending: '▼' }

/** A heading that orders its list; the direction is told by the heading's aria-sort. */
export function SortButton({ order, ordering }: { order: Order; ordering: Ordering }) {
  const turned = direction(ordering.asked, order.key)
  return (
    <button
      type="button"
      className="sort-button"
      data-turned={turned}
      onClick={() => ordering.ask(pressed(ordering.asked, order))}
    >
      {order.title} <span aria-hidden="true">{turned ? ARROWS[turned] : '⇅'}</span>
    </button>
  )
}
