import { queryOptions } from '@tanstack/react-query'
import { body, filled, indicators, registry } from './client'
import type { components as IndicatorComponents } from './generated/indicators'
import type { components as RegistryComponents } from './generated/registry'
import { wholeList } from './pages'

type PublicPlan = RegistryComponents['schemas']['PublicPlan']
type OpenDataPackage = RegistryComponents['schemas']['OpenDataPackage']
type Disclosure = IndicatorComponents['schemas']['Disclosure']

/** What everybody can read of a plan. */
export interface Opened {
  /** When what is public was known. */
  at: string
  /** The day of the package of projects. */
  day?: string
  /** How many projects are in it. */
  projects?: number
}

/** What was just published must be seen, whatever a browser has kept of the public pages. */
const cache = 'no-store'

/** The projects that are public, null where none ever were. */
export const openProjectsQuery = (plan: string) =>
  queryOptions({
    queryKey: ['opened', plan, 'projects'],
    queryFn: async (): Promise<Opened | null> => {
      const plans = await wholeList<PublicPlan>((pageToken) =>
        body(registry.GET('/public/v1/plans', { cache, params: { query: filled({ pageToken }) } })),
      )
      const found = plans.find((one) => one.code === plan)
      return found ? { at: found.publishedAt ?? '', day: found.publishedOn, projects: found.projects } : null
    },
  })

/** The indicators that are public, null where none ever were. */
export const openIndicatorsQuery = (plan: string) =>
  queryOptions({
    queryKey: ['opened', plan, 'indicators'],
    queryFn: async (): Promise<Opened | null> => {
      const plans = await wholeList<Disclosure>((pageToken) =>
        body(indicators.GET('/public/v1/indicators', { cache, params: { query: filled({ pageToken }) } })),
      )
      const found = plans.find((one) => one.planCode === plan)
      return found ? { at: found.disclosedAt ?? '' } : null
    },
  })

/** Makes today's package of projects public; one of today stays as it is, so sent twice it harms nothing. */
export async function publishProjects(plan: string): Promise<Opened> {
  const kept = await body<OpenDataPackage>(
    registry.POST('/api/registry/v1/plans/{plan}/open-data', { params: { path: { plan } } }),
  )
  return { at: kept.publishedAt ?? '', day: kept.publishedOn, projects: kept.projects }
}

/** Makes names, units, baselines and targets public as they are known now. */
export async function discloseIndicators(plan: string, key: string): Promise<Opened> {
  const disclosed = await body<Disclosure>(
    indicators.POST('/api/indicators/v1/plans/{plan}/disclosures', {
      params: { path: { plan }, header: { 'Idempotency-Key': key } },
    }),
  )
  return { at: disclosed.disclosedAt ?? '' }
}
