import type { Task } from '../api/registry'
import { daysBetween } from '../format/date'

const SOON_DAYS = 30

/** Which deadlines a reader asks for: passed and not done, within a month, or all that is not done. */
export type Due = 'overdue' | 'soon' | 'open'

export function isDue({ state, dueDate }: Task, due: Due | undefined, today: string): boolean {
  if (due === undefined) {
    return true
  }
  if (state === 'DONE' || state === 'CANCELLED') {
    return false
  }
  const left = dueDate ? daysBetween(today, dueDate) : undefined
  return (
    due === 'open' || (left !== undefined && (due === 'overdue' ? left < 0 : left >= 0 && left <= SOON_DAYS))
  )
}
