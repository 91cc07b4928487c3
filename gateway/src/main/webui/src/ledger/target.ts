import type { TargetContent } from '../api/targets'

/** A target as it is typed: its value is text until it is sent. */
export type TargetFieldValues = Omit<TargetContent, 'targetValue'> & { targetValue: string }

export function typed(content: TargetContent | undefined): Partial<TargetFieldValues> {
  return { ...content, targetValue: content === undefined ? undefined : String(content.targetValue) }
}

/** What the typed fields change of a target; empty where they say what it says. */
export function changeOf(before: TargetContent, fields: TargetFieldValues): Partial<TargetContent> {
  const after: TargetContent = {
    name: fields.name.trim(),
    kind: fields.kind,
    targetValue: Number(fields.targetValue),
    unit: fields.unit.trim(),
  }
  return Object.fromEntries(
    Object.entries(after).filter(([field, value]) => before[field as keyof TargetContent] !== value),
  )
}
