/** An order that a list can come in: its name in the API and what it is called. */
export interface Order {
  key: string
  title: string
  /** The largest first when it is chosen: money, days late. */
  largestFirst?: boolean
}

/** Which way a list is turned by this order; undefined where it comes in another one. */
export function direction(asked: string | undefined, key: string): 'ascending' | 'descending' | undefined {
  return asked === key ? 'ascending' : asked === `-${key}` ? 'descending' : undefined
}

/** What is asked for when the heading of this order is pressed: the order itself, then turned around. */
export function pressed(asked: string | undefined, { key, largestFirst }: Order): string {
  const turned = direction(asked, key)
  const descending = turned === undefined ? largestFirst === true : turned === 'ascending'
  return descending ? `-${key}` : key
}
