import { Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  label: string
  /** Several values with commas between them, as the address has them. */
  value: string | undefined
  options: { value: string; label: string }[]
  onChange: (value: string | undefined) => void
}

/** One filter of a list that takes several values at once. */
export function Choices({ label, value, options, onChange }: Props) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        mode="multiple"
        allowClear
        className="several"
        maxTagCount="responsive"
        placeholder={t('common.all')}
        value={value ? value.split(',') : []}
        options={options}
        popupMatchSelectWidth={false}
        onChange={(chosen: string[]) => onChange(chosen.length > 0 ? chosen.join(',') : undefined)}
      />
    </div>
  )
}
