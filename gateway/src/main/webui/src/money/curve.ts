import type { CurvePoint } from '../api/funding'
import type { FundingSum, Money, MoneyKind, MoneyRow } from '../api/registry'

/** The four facts of public money in the order in which they happen, each with its field of a sum. */
export const FACTS = [
  ['PLANNED', 'plannedYuan'],
  ['ALLOCATED', 'allocatedYuan'],
  ['RECEIVED', 'receivedYuan'],
  ['PAID', 'paidYuan'],
] as const

export type Four = Record<(typeof FACTS)[number][1], number>

const FIELD = Object.fromEntries(FACTS) as Record<MoneyKind, keyof Four>
const nothing = (): Four => ({ plannedYuan: 0, allocatedYuan: 0, receivedYuan: 0, paidYuan: 0 })

/** Added in whole fen, so that a long column of cents adds up to the cent. */
function add(a: number, b: number): number {
  return Math.round(a * 100 + b * 100) / 100
}

/** A curve with the months in which nothing happened, so that a picture's width is time. */
export function everyMonth(points: CurvePoint[]): CurvePoint[] {
  const all: CurvePoint[] = []
  for (const point of points) {
    let last = all.at(-1)
    while (last?.month && point.month && following(last.month) < point.month) {
      last = { month: following(last.month), sofar: last.sofar }
      all.push(last)
    }
    all.push(point)
  }
  return all
}

function following(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** A project's sums as rows by fiscal year and source, whichever units they are for. */
export function byYearAndSource(sums: FundingSum[]): MoneyRow[] {
  const rows = new Map<string, { key: string; crossedKey: string } & Four>()
  for (const { fiscalYear, source = 'OTHER', kind = 'PLANNED', amountYuan = 0 } of sums) {
    const year = String(fiscalYear ?? '')
    const row = rows.get(`${year} ${source}`) ?? { key: year, crossedKey: source, ...nothing() }
    row[FIELD[kind]] = add(row[FIELD[kind]], amountYuan)
    rows.set(`${year} ${source}`, row)
  }
  return [...rows.entries()]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([, row]) => ({
      ...row,
      receivedRate: rate(row.receivedYuan, row.allocatedYuan),
      executionRate: rate(row.paidYuan, row.allocatedYuan),
    }))
}

/** A share of what was allocated; none where nothing was, as the service has it. */
function rate(part: number, allocated: number): number | undefined {
  return allocated === 0 ? undefined : part / allocated
}

/** Where the money waits, told by the first gap on its way from allocated to paid. */
export type Gap = 'notAllocated' | 'notReceived' | 'unspent' | 'allPaid'

export function gapOf(sums: Money): { gap: Gap; yuan: number } {
  const { plannedYuan = 0, allocatedYuan = 0, receivedYuan = 0, paidYuan = 0 } = sums
  if (allocatedYuan === 0 && receivedYuan === 0 && paidYuan === 0) {
    return { gap: 'notAllocated', yuan: plannedYuan }
  }
  if (allocatedYuan > receivedYuan) {
    return { gap: 'notReceived', yuan: add(allocatedYuan, -receivedYuan) }
  }
  return receivedYuan > paidYuan
    ? { gap: 'unspent', yuan: add(receivedYuan, -paidYuan) }
    : { gap: 'allPaid', yuan: paidYuan }
}
