import type { Task } from '../api/registry'
import { daysBetween } from '../format/date'

/** How late a task is, or was when it was done; undefined for one that is not late or has no date. */
export function lateDays(task: Task, today: string): number | undefined {
  if (task.dueDate == null || task.state === 'CANCELLED') {
    return undefined
  }
  const until = task.state === 'DONE' ? (task.completedOn ?? today) : today
  const days = daysBetween(task.dueDate, until)
  return days > 0 ? days : undefined
}
