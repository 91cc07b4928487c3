import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWord } from '../i18n'

const KINDS = ['AT_LEAST', 'AT_MOST', 'ABOUT'] as const

/** What a quantified target says, field by field. */
export function TargetFields() {
  const { t } = useTranslation()
  const word = useWord()
  const required = (label: string) => [
    { required: true, whitespace: true, message: t('form.required', { field: label }) },
  ]
  return (
    <>
      <Form.Item name="name" label={t('targets.name')} rules={required(t('targets.name'))}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="kind" label={t('targets.kind')}>
        <Select options={KINDS.map((one) => ({ value: one, label: word('targetKind', one) }))} />
      </Form.Item>
      <Form.Item
        name="targetValue"
        label={t('targets.targetValue')}
        rules={[{ required: true, pattern: /^\d{1,15}(\.\d{1,6})?$/, message: t('targets.valueForm') }]}
      >
        <Input inputMode="decimal" />
      </Form.Item>
      <Form.Item name="unit" label={t('targets.unit')} rules={required(t('targets.unit'))}>
        <Input maxLength={50} />
      </Form.Item>
    </>
  )
}
