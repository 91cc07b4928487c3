import { Button, Checkbox, Popover } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props {
  columns: { key: string; title: string }[]
  chosen: string[]
  onChoose: (keys: string[]) => void
}

/** Which columns a list shows, beside the first, which says what a row is. */
export function ColumnChooser({ columns, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('action.columns')}
      content={
        <Checkbox.Group
          className="column-choice"
          value={chosen}
          options={columns.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={onChoose}
        />
      }
    >
      <Button aria-haspopup="dialog">{t('action.columns')} ▾</Button>
    </Popover>
  )
}
