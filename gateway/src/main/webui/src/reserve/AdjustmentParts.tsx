import { Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Milestone, Project } from '../api/registry'
import { useWord } from '../i18n'
import { quantity } from '../format/number'
import { readYuan } from '../format/money'
import { DateInput } from '../parts/DateInput'
import { useUnitOptions } from '../parts/useUnitOptions'
import { SOURCES } from '../money/sources'
import type { What } from './asked'

interface Props {
  what: What | undefined
  project: Project
  milestones: Milestone[]
}

/** The fields of what is to be adjusted. */
export function AdjustmentParts({ what, project, milestones }: Props) {
  switch (what) {
    case 'years':
      return <Years />
    case 'dates':
      return <Dates milestones={milestones} />
    case 'units':
      return <Units />
    case 'scale':
      return <Quantities project={project} />
    case 'money':
      return <Money />
    case undefined:
      return null
  }
}

function Years() {
  const { t } = useTranslation()
  return (
    <div className="grid">
      <Form.Item name="startYear" label={t('adjustment.startYear')}>
        <InputNumber min={1990} max={2100} />
      </Form.Item>
      <Form.Item name="endYear" label={t('adjustment.endYear')}>
        <InputNumber min={1990} max={2100} />
      </Form.Item>
    </div>
  )
}

function Dates({ milestones }: { milestones: Milestone[] }) {
  return milestones.map((one) => (
    <Form.Item
      key={one.number}
      name={['dates', String(one.number)]}
      label={`${one.name ?? ''}（${one.approvedDate ?? one.originalDate ?? ''}）`}
    >
      <DateInput />
    </Form.Item>
  ))
}

function Units() {
  const { t } = useTranslation()
  const options = useUnitOptions({ groups: true })
  return (
    <>
      <Form.Item name="leadUnit" label={t('projects.leadUnit')}>
        <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="units" label={t('projects.units')}>
        <Select mode="multiple" options={options} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
    </>
  )
}

function Quantities({ project }: { project: Project }) {
  return (project.scale ?? []).map((one, index) => (
    <Form.Item
      key={`${one.item ?? ''}${one.unit ?? ''}`}
      name={['scale', index]}
      label={`${one.item ?? ''}（${one.unit ?? ''}，${quantity(one.plannedQuantity)}）`}
    >
      <InputNumber min={0} style={{ width: '100%' }} />
    </Form.Item>
  ))
}

function Money() {
  const { t } = useTranslation()
  const word = useWord()
  return (
    <>
      <Form.Item
        name="source"
        label={t('adjustment.source')}
        rules={[{ required: true, message: t('form.required', { field: t('adjustment.source') }) }]}
      >
        <Select options={SOURCES.map((source) => ({ value: source, label: word('source', source) }))} />
      </Form.Item>
      <Form.Item
        name="fiscalYear"
        label={t('adjustment.fiscalYear')}
        rules={[{ required: true, message: t('form.required', { field: t('adjustment.fiscalYear') }) }]}
      >
        <InputNumber min={1990} max={2100} />
      </Form.Item>
      <Form.Item
        name="planned"
        label={t('adjustment.planned')}
        rules={[
          {
            validator: (_, typed: string | undefined) =>
              readYuan(typed ?? '') === undefined
                ? Promise.reject(new Error(t('form.amount')))
                : Promise.resolve(),
          },
        ]}
      >
        <Input inputMode="decimal" />
      </Form.Item>
    </>
  )
}
