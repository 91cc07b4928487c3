import type { ImportRecord } from '../api/imports'

const DAY_MS = 86_400_000
const RECENT_DAYS = 7

/** One person's files of one kind; the last of them says whether it went well in the end. */
const thread = (one: ImportRecord) => `${one.actor ?? ''}/${one.kind ?? ''}/${one.planCode ?? ''}`

/** The refused files of the last seven days that no later one of the same kind made good. */
export function toMend(newestFirst: ImportRecord[], now: Date): ImportRecord[] {
  const since = now.getTime() - RECENT_DAYS * DAY_MS
  const last = new Map<string, ImportRecord>()
  for (const one of newestFirst) {
    if (!last.has(thread(one))) {
      last.set(thread(one), one)
    }
  }
  return [...last.values()].filter((one) => one.outcome === 'REFUSED' && Date.parse(one.at ?? '') >= since)
}
