import type { Lifecycle, Project } from '../api/registry'

/** What each state may become; the service decides, this only fills the list. docs/DOMAIN.md, section Projects. */
const NEXT: Record<Lifecycle, Lifecycle[]> = {
  DRAFT: ['SUBMITTED', 'REMOVED'],
  // From here a review decides (POST …/admissions).
  SUBMITTED: [],
  RETURNED: ['SUBMITTED', 'REMOVED'],
  RESERVED: ['PREPARATION', 'SUSPENDED', 'REMOVED'],
  PREPARATION: ['PROCUREMENT', 'SUSPENDED', 'REMOVED'],
  PROCUREMENT: ['CONSTRUCTION', 'SUSPENDED', 'REMOVED'],
  CONSTRUCTION: ['COMPLETED', 'SUSPENDED', 'REMOVED'],
  COMPLETED: ['ACCEPTED'],
  ACCEPTED: ['OPERATING'],
  OPERATING: [],
  SUSPENDED: ['REMOVED'],
  REMOVED: ['SUBMITTED'],
}

const DECIDED_BY_PLAN_OFFICE: Lifecycle[] = ['REMOVED']

/** The states a reader may be offered for this project. */
export function offered(project: Project, planOffice: boolean): Lifecycle[] {
  const state = project.state ?? 'DRAFT'
  const resumed = state === 'SUSPENDED' && project.suspendedFrom ? [project.suspendedFrom] : []
  return [...resumed, ...NEXT[state]].filter((to) => planOffice || !DECIDED_BY_PLAN_OFFICE.includes(to))
}

/** Whether the step has to be explained. */
export function needsReason(to: Lifecycle | undefined): boolean {
  return to === 'SUSPENDED' || to === 'REMOVED'
}
