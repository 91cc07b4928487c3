import { body, etag, filled, registry } from './client'
import type { components } from './generated/registry'
import { type Page, pagesQuery } from './pages'
import type { Unit } from './registry'

type Schemas = components['schemas']
export type Succession = Schemas['Succession']
export type NewSuccession = Schemas['NewSuccession']

const SUCCESSIONS = '/api/registry/v1/units/successions'

export const successionsQuery = pagesQuery<Succession>(['units', 'successions'], (pageToken) =>
  body<Page<Succession>>(
    registry.GET(SUCCESSIONS, { params: { query: filled({ pageSize: 20, pageToken }) } }),
  ),
)

export function succeed(act: NewSuccession, key: string): Promise<Succession> {
  return body(registry.POST(SUCCESSIONS, { params: { header: { 'Idempotency-Key': key } }, body: act }))
}

export function reverseSuccession(number: number, reason: string, key: string): Promise<Succession> {
  return body(
    registry.POST(`${SUCCESSIONS}/{number}/reversal`, {
      params: { path: { number }, header: { 'Idempotency-Key': key } },
      body: { reason },
    }),
  )
}

export function readUnit(name: string): Promise<Unit> {
  return body(registry.GET('/api/registry/v1/units/{name}', { params: { path: { name } } }))
}

/** Says which units a group stands for from today on. */
export function resolveGroup(group: Unit, members: string[]): Promise<Unit> {
  return body(
    registry.PUT('/api/registry/v1/units/{name}/members', {
      params: { path: { name: group.name ?? '' }, header: { 'If-Match': etag(group.version) } },
      body: { members },
    }),
  )
}
