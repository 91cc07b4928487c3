import type { Milestone } from '../api/registry'

/** Where a day lies between the first and the last shown, in percent. */
export function placer(from: string, to: string) {
  const start = Date.parse(from)
  const span = Math.max(1, Date.parse(to) - start)
  return (day: string) => Math.min(100, Math.max(0, ((Date.parse(day) - start) / span) * 100))
}

/** The years that hold all dates of these milestones, today, and the construction years. */
export function yearsShown(milestones: Milestone[], years: [number, number], today: string): number[] {
  const all = milestones
    .flatMap((m) => [m.originalDate, m.approvedDate, m.forecastDate, m.actualDate])
    .filter((day) => day != null)
    .map((day) => Number(day.slice(0, 4)))
    .concat(years, Number(today.slice(0, 4)))
  const first = Math.min(...all)
  return Array.from({ length: Math.max(...all) - first + 1 }, (_, index) => first + index)
}

/** The day that binds: approved before original. */
export function dueDate(milestone: Milestone): string | undefined {
  return milestone.approvedDate ?? milestone.originalDate ?? undefined
}

/** Not reached although its day has passed. */
export function isLate(milestone: Milestone, today: string): boolean {
  const due = dueDate(milestone)
  return due !== undefined && milestone.actualDate == null && due < today
}

/** Days after the day that binds at which it was reached, or today where it is late; undefined else. */
export function slip(milestone: Milestone): number | undefined {
  return milestone.approvedDate == null
    ? milestone.slipDaysAgainstOriginal
    : milestone.slipDaysAgainstApproved
}
