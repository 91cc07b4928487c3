import { Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  label: string
  value: string | undefined
  options: { value: string; label: string }[]
  onChange: (value: string | undefined) => void
  search?: boolean
}

/** One filter of a list: its label is always in sight. */
export function Choice({ label, value, options, onChange, search = false }: Props) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        allowClear
        showSearch={search ? { optionFilterProp: 'label' } : false}
        placeholder={t('common.all')}
        value={value ?? null}
        options={options}
        popupMatchSelectWidth={false}
        onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
      />
    </div>
  )
}
