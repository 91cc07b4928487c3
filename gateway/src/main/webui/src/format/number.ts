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

/** A fraction of more decimals than anybody reads: what a division left behind. */
const LONG_FRACTION = /\d+\.\d{5,}/g

/**
 * A sentence of a service in which no number has more than four decimals, as the printed report has it; the
 * exact ones stand in the arithmetic of the proof.
 */
export function readable(sentence: string | null | undefined): string {
  return sentence == null || sentence === ''
    ? NONE
    : sentence.replace(LONG_FRACTION, (number) => String(Number(Number(number).toFixed(4))))
}
