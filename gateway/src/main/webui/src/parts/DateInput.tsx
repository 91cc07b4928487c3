import { Input } from 'antd'

/** The browser's own date field: typed or picked, read aloud, and right on a phone. */
export function DateInput({
  id,
  value,
  onChange,
  max,
}: {
  id?: string
  value?: string | null
  onChange?: (value: string | null) => void
  max?: string
}) {
  return (
    <Input
      id={id}
      type="date"
      max={max}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value === '' ? null : event.target.value)}
    />
  )
}
