import { Checkbox, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PointKind } from '../api/monitoring'
import { useWord } from '../i18n'
import { DateInput } from '../parts/DateInput'
import { useRegionOptions } from '../parts/useRegionOptions'
import { useUnitOptions } from '../parts/useUnitOptions'
import { CODE, isWater, kilometres, plain, POINT_KINDS, type PointFields } from './pointFields'

const BODIES = ['RIVER', 'LAKE'] as const
const CLASSES = ['I', 'II', 'III', 'IV', 'V'] as const

interface Props {
  labels: Record<keyof PointFields, string>
  /** Whether it is entered already: its code and kind stay. */
  known: boolean
}

/** The fields of a point; which of them there are follows from what is measured at it. */
export function PointItems({ labels, known }: Props) {
  const { t } = useTranslation()
  const word = useWord()
  const regions = useRegionOptions()
  const units = useUnitOptions({ groups: false })
  const kind = Form.useWatch<PointKind | undefined>('kind')
  const required = (field: keyof PointFields) => ({
    required: true,
    whitespace: true,
    message: t('form.required', { field: labels[field] }),
  })
  return (
    <>
      <Form.Item
        name="code"
        label={labels.code}
        extra={known ? undefined : t('monitoring.codeWhat')}
        validateFirst
        rules={[required('code'), { pattern: CODE, transform: plain, message: t('monitoring.codeForm') }]}
      >
        <Input disabled={known} maxLength={64} />
      </Form.Item>
      <Form.Item name="kind" label={labels.kind} rules={[required('kind')]}>
        <Select
          disabled={known}
          options={POINT_KINDS.map((one) => ({ value: one, label: word('pointKind', one) }))}
        />
      </Form.Item>
      <Form.Item name="name" label={labels.name} rules={[required('name')]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="regionCode" label={labels.regionCode} rules={[required('regionCode')]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={regions} />
      </Form.Item>
      {isWater(kind) && (
        <>
          <Form.Item name="waterBody" label={labels.waterBody} rules={[required('waterBody')]}>
            <Select options={BODIES.map((one) => ({ value: one, label: word('waterBody', one) }))} />
          </Form.Item>
          <Form.Item name="targetClass" label={labels.targetClass}>
            <Select
              allowClear
              options={CLASSES.map((one) => ({ value: one, label: word('waterClass', one) }))}
            />
          </Form.Item>
        </>
      )}
      {kind === 'NOISE_ROAD' && (
        <Form.Item
          name="weight"
          label={labels.weight}
          rules={[
            {
              validator: (_, typed: string | undefined) =>
                kilometres(typed) === undefined
                  ? Promise.reject(new Error(t('monitoring.roadForm')))
                  : Promise.resolve(),
            },
          ]}
        >
          <Input inputMode="decimal" />
        </Form.Item>
      )}
      <Form.Item name="unitName" label={labels.unitName} extra={t('monitoring.delivererWhat')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={units} />
      </Form.Item>
      <Form.Item name="assessed" valuePropName="checked" extra={t('monitoring.assessedWhat')}>
        <Checkbox>{labels.assessed}</Checkbox>
      </Form.Item>
      <Form.Item name="usedFrom" label={labels.usedFrom} extra={t('monitoring.usedFromWhat')}>
        <DateInput />
      </Form.Item>
      <Form.Item
        name="usedUntil"
        label={labels.usedUntil}
        extra={t('monitoring.usedUntilWhat')}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, until: string | null | undefined) => {
              const from = getFieldValue('usedFrom') as string | null | undefined
              return from && until && until < from
                ? Promise.reject(new Error(t('monitoring.usedForm', { from })))
                : Promise.resolve()
            },
          }),
        ]}
      >
        <DateInput />
      </Form.Item>
      <Form.Item
        name="source"
        label={labels.source}
        extra={t('monitoring.sourceWhat')}
        rules={[required('source')]}
      >
        <Input maxLength={500} />
      </Form.Item>
    </>
  )
}
