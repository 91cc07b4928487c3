import type { Task } from '../api/registry'
import type { WorkSummary } from '../api/tasks'

/** What is due on a day. */
export interface DueDay {
  day: string
  tasks: Task[]
  summaries: WorkSummary[]
}

export interface DueMonth {
  month: string
  days: DueDay[]
}

/** The months of these years with what is due in them; a month before or after is there where something is. */
export function deadlines(
  tasks: Task[],
  summaries: WorkSummary[],
  span: { startYear: number; finalYear: number },
): DueMonth[] {
  const days = new Map<string, DueDay>()
  const on = (day: string) => {
    const found = days.get(day) ?? { day, tasks: [], summaries: [] }
    days.set(day, found)
    return found
  }
  tasks.forEach((task) => task.dueDate && on(task.dueDate).tasks.push(task))
  summaries.forEach((one) => one.due && on(one.due).summaries.push(one))
  const sorted = [...days.values()].sort((a, b) => a.day.localeCompare(b.day))
  const months = new Set(sorted.map((one) => one.day.slice(0, 7)))
  for (let year = span.startYear; year <= span.finalYear; year++) {
    for (let month = 1; month <= 12; month++) {
      months.add(`${year}-${String(month).padStart(2, '0')}`)
    }
  }
  return [...months].sort().map((month) => ({
    month,
    days: sorted.filter((one) => one.day.startsWith(month)),
  }))
}
