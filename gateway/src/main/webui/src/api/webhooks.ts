import { queryOptions } from '@tanstack/react-query'
import { alerts, body, etag } from './client'
import type { components } from './generated/alerts'
import { type Page, pagesQuery } from './pages'

type Schemas = components['schemas']
export type Webhook = Schemas['Webhook']
export type NewWebhook = Schemas['WebhookRequest']
export type Delivery = Schemas['WebhookDelivery']

const V1 = '/api/alerts/v1'

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: () => body<Page<Webhook>>(alerts.GET(`${V1}/webhooks`)),
})

/** The answer holds the secret; it is never shown again. */
export function makeWebhook(webhook: NewWebhook, key: string): Promise<Webhook> {
  return body(
    alerts.POST(`${V1}/webhooks`, { params: { header: { 'Idempotency-Key': key } }, body: webhook }),
  )
}

/** The answer holds the new secret; the one before signs as well for so many hours. */
export function renewSecret(webhook: Webhook, overlapHours: number, key: string): Promise<Webhook> {
  return body(
    alerts.POST(`${V1}/webhooks/{id}/secret`, {
      params: {
        path: { id: webhook.id ?? '' },
        header: { 'If-Match': etag(webhook.version), 'Idempotency-Key': key },
      },
      body: { overlapHours },
    }),
  )
}

export function stopWebhook(webhook: Webhook): Promise<void> {
  return body(
    alerts.DELETE(`${V1}/webhooks/{id}`, {
      params: { path: { id: webhook.id ?? '' }, header: { 'If-Match': etag(webhook.version) } },
    }),
  )
}

/** Sends a test at once and says what came of it. */
export function testWebhook(id: string, key: string): Promise<Delivery> {
  return body(
    alerts.POST(`${V1}/webhooks/{id}/test`, {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  )
}

/** What was sent or is to be sent, the newest first. */
export const deliveriesQuery = (id: string) =>
  pagesQuery<Delivery>(['webhooks', id, 'deliveries'], (pageToken) =>
    body<Page<Delivery>>(
      alerts.GET(`${V1}/webhooks/{id}/deliveries`, {
        params: { path: { id }, query: { pageSize: 50, pageToken } },
      }),
    ),
  )

/** Tries a dead delivery again, with all of its attempts anew. */
export function reviveDelivery(id: string, delivery: string, key: string): Promise<Delivery> {
  return body(
    alerts.POST(`${V1}/webhooks/{id}/deliveries/{delivery}/revival`, {
      params: { path: { id, delivery }, header: { 'Idempotency-Key': key } },
    }),
  )
}
