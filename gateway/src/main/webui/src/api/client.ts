import createClient, { type Middleware } from 'openapi-fetch'
import type { paths as AlertPaths } from './generated/alerts'
import type { paths as IndicatorPaths } from './generated/indicators'
import type { paths as RegistryPaths } from './generated/registry'
import { noticeDemonstration } from './demonstration'
import { Problem } from './problem'
import { announceSessionGone } from './session'

/** Turns every refusal into a {@link Problem}, and says aloud that the session is gone. */
const refusals: Middleware = {
  async onResponse({ response }) {
    noticeDemonstration(response)
    if (response.ok) {
      return undefined
    }
    const problem = await Problem.of(response)
    if (problem.isSessionGone) {
      announceSessionGone()
    }
    throw problem
  },
  onError() {
    return Problem.unreachable()
  },
}

export const registry = createClient<RegistryPaths>()
export const indicators = createClient<IndicatorPaths>()
export const alerts = createClient<AlertPaths>()

registry.use(refusals)
indicators.use(refusals)
alerts.use(refusals)

/** The body of an answer that is not a refusal. */
export async function body<T>(answer: Promise<{ data?: unknown }>): Promise<T> {
  return (await answer).data as T
}

/** Asks the gateway itself, or uploads: what no API document describes. */
export async function ask<T>(path: string, request: RequestInit = {}): Promise<T> {
  const answer = await fetch(path, {
    headers: { Accept: 'application/json' },
    ...request,
  }).catch(() => {
    throw Problem.unreachable()
  })
  noticeDemonstration(answer)
  if (!answer.ok) {
    const problem = await Problem.of(answer)
    if (problem.isSessionGone) {
      announceSessionGone()
    }
    throw problem
  }
  return (await answer.json()) as T
}

/** A version as the house writes it into If-Match. */
export function etag(version: number | undefined): string {
  return `"${version ?? 0}"`
}

/** A key that is the same when the same form is sent again. */
export function newKey(): string {
  return crypto.randomUUID()
}

/** Sends no parameter for a filter that is not set. */
export function filled<T extends Record<string, unknown>>(query: T): T {
  return Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined && value !== ''),
  ) as T
}
