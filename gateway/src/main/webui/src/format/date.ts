import { NONE } from './none'

const DAY_MS = 86_400_000

/** A day as the API says it, 2024-11-26. */
export function day(value: string | null | undefined): string {
  return value == null || value === '' ? NONE : value.slice(0, 10)
}

/** An instant on the reader's clock, 2024-11-26 09:05. */
export function moment(value: string | null | undefined): string {
  if (value == null) {
    return NONE
  }
  const at = new Date(value)
  return `${localDay(at)} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** Today on the reader's clock. */
export function today(now = new Date()): string {
  return localDay(now)
}

/** The day that is so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Days from one day to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** The share of a plan's years that has passed, between 0 and 1. docs/DOMAIN.md, section Words. */
export function timeShare(startYear: number, finalYear: number, on: string): number {
  const start = Date.parse(`${startYear}-01-01`)
  const end = Date.parse(`${finalYear + 1}-01-01`)
  return Math.min(1, Math.max(0, (Date.parse(on) - start) / (end - start)))
}

function localDay(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
