const KINDS = ['milestone', 'report', 'adjustment', 'document', 'entry'] as const

interface Part {
  kind?: (typeof KINDS)[number]
  which: string
}

/** The part of a project that a name of the trail speaks of: milestone-4, report-2026-09. */
export function partOf(name: string): Part {
  const dash = name.indexOf('-')
  return { kind: KINDS.find((one) => one === name.slice(0, Math.max(0, dash))), which: name.slice(dash + 1) }
}
