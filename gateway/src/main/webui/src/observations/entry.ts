import type { NewObservation, ObservationReport } from '../api/observations'
import { filled } from '../api/client'

/** A report as it is typed: numbers are still texts. */
export interface EntryFields extends Omit<NewObservation, 'value' | 'numerator' | 'denominator'> {
  seriesCode?: string
  value?: string
  numerator?: string
  denominator?: string
}

const numberOf = (typed: string | undefined) => (typed ? Number(typed) : undefined)
const textOf = (value: number | undefined) => (value == null ? undefined : String(value))

/** What is sent: nothing for what was left empty. */
export function entryOf(typed: EntryFields): NewObservation {
  const { period, qualifier, source, regionCode, unit, note, reason } = typed
  return {
    ...filled({
      regionCode,
      unit,
      note,
      reason,
      sourceDate: typed.sourceDate ?? undefined,
      value: numberOf(typed.value),
      numerator: numberOf(typed.numerator),
      denominator: numberOf(typed.denominator),
    }),
    period,
    qualifier,
    source,
  }
}

export function fieldsOf({ seriesCode, entry }: ObservationReport): EntryFields {
  return {
    ...(entry ?? { period: '', qualifier: 'VALUE', source: '' }),
    seriesCode,
    value: textOf(entry?.value),
    numerator: textOf(entry?.numerator),
    denominator: textOf(entry?.denominator),
  }
}
