import type { Milestone, MoneySource, Project } from '../api/registry'
import type { AdjustmentRequest } from '../api/reserve'
import { readYuan } from '../format/money'

/** What can be adjusted, one of them in a request. */
export type What = 'dates' | 'years' | 'units' | 'scale' | 'money'

/** The form as it is typed. */
export interface AdjustmentFields {
  what: What
  startYear?: number
  endYear?: number
  dates?: Record<string, string | null | undefined>
  leadUnit?: string
  units?: string[]
  /** New quantities, in the order of the project's scale. */
  scale?: (number | null | undefined)[]
  source?: MoneySource
  fiscalYear?: number
  planned?: string
  reason: string
  evidence?: string
}

/** What the form asks for; what stays is left out. */
export function asked(
  fields: AdjustmentFields,
  project: Project,
  milestones: Milestone[],
): AdjustmentRequest {
  const { reason, evidence } = fields
  const because = { reason, evidence }
  switch (fields.what) {
    case 'years':
      return { ...because, startYear: fields.startYear, endYear: fields.endYear }
    case 'dates':
      return {
        ...because,
        milestones: milestones.flatMap((one) => {
          const date = fields.dates?.[String(one.number)]
          return one.number !== undefined && date ? [{ number: one.number, date }] : []
        }),
      }
    case 'units':
      return { ...because, leadUnit: fields.leadUnit, units: fields.units }
    case 'scale':
      return {
        ...because,
        scale: (project.scale ?? []).flatMap(({ item, unit, plannedQuantity }, index) => {
          const wanted = fields.scale?.[index]
          return wanted == null || wanted === plannedQuantity
            ? []
            : [{ item: item ?? '', unit: unit ?? '', plannedQuantity: wanted }]
        }),
      }
    case 'money': {
      const plannedYuan = readYuan(fields.planned ?? '')
      return {
        ...because,
        money:
          fields.source && fields.fiscalYear && plannedYuan !== undefined
            ? [{ source: fields.source, fiscalYear: fields.fiscalYear, plannedYuan }]
            : [],
      }
    }
  }
}
