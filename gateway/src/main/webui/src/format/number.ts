import { NONE } from './none'

const plain = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 })
const percent = new Intl.NumberFormat('zh-CN', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

/** A quantity with thousands separators and no more decimals than it has. */
export function quantity(value: number | null | undefined): string {
  return value == null ? NONE : plain.format(value)
}

/** A share such as 0.6 as 60.0%. */
export function share(value: number | null | undefined): string {
  return value == null ? NONE : percent.format(value)
}

/** A difference with its sign: a plus is said, not guessed. */
export function signed(value: number | null | undefined): string {
  return value == null ? NONE : value > 0 ? `+${plain.format(value)}` : plain.format(value)
}
