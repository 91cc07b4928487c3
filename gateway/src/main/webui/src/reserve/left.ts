import type { PlanAdjustment } from '../api/reserve'

/** How long the plan office still has for a decision, as the word for it and its working days. */
export function leftToDecide({ decideBy = '', workingDaysLeft }: PlanAdjustment, today: string) {
  const n = Math.abs(workingDaysLeft ?? 0)
  if (decideBy < today) {
    // On a weekend after the last day no working day has passed yet, and it is over all the same.
    return { word: n === 0 ? 'adjustment.over' : 'adjustment.workingDaysOver', n, isOver: true } as const
  }
  return {
    word: decideBy === today ? 'adjustment.dueToday' : 'adjustment.workingDaysLeft',
    n,
    isOver: false,
  } as const
}
