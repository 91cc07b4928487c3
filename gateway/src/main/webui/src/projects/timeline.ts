import type { Milestone } from '../api/registry'
import { daysBetween } from '../format/date'

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

/** What a milestone's dates say against the day that binds, in days. */
export interface Lateness {
  /** How late it was reached, or is today; negative where it was early, 0 in time. */
  days?: number | undefined
  /** How late it will be by its forecast, where that is more. */
  expected?: number | undefined
}

export function lateness(milestone: Milestone, today: string): Lateness {
  const slip =
    milestone.approvedDate == null ? milestone.slipDaysAgainstOriginal : milestone.slipDaysAgainstApproved
  const due = dueDate(milestone)
  if (milestone.actualDate != null || due === undefined) {
    return { days: slip }
  }
  const days = Math.max(0, daysBetween(due, today))
  return { days, expected: slip != null && slip > days ? slip : undefined }
}
