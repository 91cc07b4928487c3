import { queryOptions } from '@tanstack/react-query'
import { alerts, body } from './client'
import type { components } from './generated/alerts'
import { type Page, pagesQuery } from './pages'

type Schemas = components['schemas']
export type Subscription = Schemas['Subscription']
export type NewSubscription = Schemas['SubscriptionRequest']
export type Letter = Schemas['Letter']

const V1 = '/api/alerts/v1'

/** One's own subscriptions; there are at most twenty. */
export const subscriptionsQuery = queryOptions({
  queryKey: ['subscriptions'],
  queryFn: () => body<Page<Subscription>>(alerts.GET(`${V1}/subscriptions`)),
})

export function subscribe(request: NewSubscription, key: string): Promise<Subscription> {
  return body(
    alerts.POST(`${V1}/subscriptions`, {
      params: { header: { 'Idempotency-Key': key } },
      body: request,
    }),
  )
}

export function unsubscribe(id: string): Promise<void> {
  return body(alerts.DELETE(`${V1}/subscriptions/{id}`, { params: { path: { id } } }))
}

/** One's own letters, the newest first. */
export const lettersQuery = pagesQuery<Letter>(['letters'], (pageToken) =>
  body<Page<Letter>>(alerts.GET(`${V1}/letters`, { params: { query: { pageSize: 20, pageToken } } })),
)

export function readLetter(id: string): Promise<void> {
  return body(alerts.PUT(`${V1}/letters/{id}/reading`, { params: { path: { id } } }))
}
