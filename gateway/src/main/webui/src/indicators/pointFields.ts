import type { MonitoringPoint, NewPoint, PointKind } from '../api/monitoring'
import { changed } from '../parts/changed'

/** A monitoring point as it is typed; null where somebody has emptied a field. */
export interface PointFields {
  code?: string | null
  kind?: PointKind | null
  name?: string | null
  regionCode?: string | null
  unitName?: string | null
  assessed?: boolean | null
  waterBody?: NewPoint['waterBody'] | null
  targetClass?: NewPoint['targetClass'] | null
  weight?: string | null
  usedFrom?: string | null
  usedUntil?: string | null
  source?: string | null
}

export const POINT_KINDS = [
  'AIR_STATION',
  'RIVER_SECTION',
  'DRINKING_WATER_SOURCE',
  'NOISE_GRID',
  'NOISE_ROAD',
] as const satisfies readonly PointKind[]

/** What the service takes as a code, once it is {@link plain}. */
export const CODE = /^[\p{L}\p{N}._-]{1,64}$/u

const KILOMETRES = /^\d{1,6}(\.\d{1,6})?$/

/** Full-width letters and digits as plain ones, without what stands around them. */
export const plain = (typed: string | null | undefined) => (typed ?? '').normalize('NFKC').trim()

export const isWater = (kind: PointKind | null | undefined) =>
  kind === 'RIVER_SECTION' || kind === 'DRINKING_WATER_SOURCE'

/** A length of road in km, absent where what was typed is none. */
export function kilometres(typed: string | null | undefined): number | undefined {
  const digits = plain(typed).replace(/[\s,]/g, '')
  return KILOMETRES.test(digits) && Number(digits) > 0 ? Number(digits) : undefined
}

export function fieldsOf(point: MonitoringPoint): PointFields {
  return {
    code: point.code,
    kind: point.kind,
    name: point.name,
    regionCode: point.regionCode,
    unitName: point.unitName,
    assessed: point.assessed,
    waterBody: point.waterBody,
    targetClass: point.targetClass,
    weight: point.weight == null ? undefined : String(point.weight),
    usedFrom: point.usedFrom,
    usedUntil: point.usedUntil,
    source: point.source,
  }
}

/** What was typed, in the form in which it is compared with what is stored. */
export function tidy(typed: PointFields): PointFields {
  const texts = (['name', 'source'] as const).filter((field) => field in typed)
  return {
    ...typed,
    ...Object.fromEntries(texts.map((field) => [field, typed[field]?.trim()])),
    ...('code' in typed && { code: plain(typed.code) }),
    ...('weight' in typed && { weight: kilometres(typed.weight)?.toString() }),
  }
}

/** What a form that began with a point changes in it. */
export const correctionOf = (point: MonitoringPoint, typed: PointFields): PointFields =>
  changed<PointFields>(fieldsOf(point), tidy(typed))

/** In the words of the service: without what is empty. */
export function pointOf(fields: PointFields): NewPoint {
  const { code, kind, name, regionCode, source, weight, assessed, ...rest } = fields
  const given = Object.entries(rest).filter(([, value]) => value != null && value !== '')
  return {
    ...Object.fromEntries(given),
    code: code ?? '',
    kind: kind ?? 'AIR_STATION',
    name: name ?? '',
    regionCode: regionCode ?? '',
    assessed: assessed ?? true,
    weight: kilometres(weight),
    source: source ?? '',
  }
}
