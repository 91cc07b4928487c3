import type { Act, LadderFile } from '../api/ladder'

interface Reader {
  has: (...roles: ('plan-office' | 'project-manager' | 'county' | 'finance')[]) => boolean
  concerned: boolean
}

/**
 * What a reader may be offered to write into a file. Whoever decides stands apart from the units concerned,
 * and only these reply. docs/DOMAIN.md, section Alerts.
 */
export function offeredActs(file: LadderFile, { has, concerned }: Reader): Act[] {
  if (file.phase === 'CLOSED') {
    return []
  }
  const hasStepOfAPerson = file.step !== undefined && file.step !== 'REMINDER'
  const decides = has('plan-office') && !concerned
  const mayReply = concerned && has('plan-office', 'project-manager', 'county', 'finance')
  const acts: Act[] = []
  if (decides && file.phase === 'PROPOSED') {
    acts.push('issuance', 'refusal')
  }
  if (mayReply && hasStepOfAPerson && file.replied !== true) {
    acts.push('replies')
  }
  if (decides && hasStepOfAPerson) {
    if (file.replied !== true && file.replyDue) {
      acts.push('extension')
    }
    acts.push('reversal')
  }
  return acts
}

/** The notice as drafted with the proposal that waits now. */
export function draftOf(file: LadderFile): string | undefined {
  return file.entries?.findLast((entry) => entry.kind === 'PROPOSED')?.text
}
