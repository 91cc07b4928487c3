import type { Plan } from '../api/registry'

/**
 * The plan to open with: the one chosen last; for a county bureau its newest yearly plan; else the
 * newest plan of several years.
 */
export function defaultPlan(plans: Plan[], choice: string | null, county: boolean): string | undefined {
  if (plans.some((plan) => plan.code === choice)) {
    return choice ?? undefined
  }
  const newestFirst = [...plans].sort((a, b) => (b.startYear ?? 0) - (a.startYear ?? 0))
  const isYearly = (plan: Plan) => plan.startYear === plan.finalYear
  return (newestFirst.find((plan) => isYearly(plan) === county) ?? newestFirst[0])?.code
}
