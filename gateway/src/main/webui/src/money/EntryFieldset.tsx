import { Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MoneyKind } from '../api/registry'
import { today } from '../format/date'
import { useWord } from '../i18n'
import { DateInput } from '../parts/DateInput'
import type { EntryFields } from './entry'
import { SOURCES } from './sources'

const KINDS: MoneyKind[] = ['PLANNED', 'ALLOCATED', 'RECEIVED', 'PAID']

/** What each field of an entry is called. */
export function useEntryLabels(): Record<keyof EntryFields, string> {
  const { t } = useTranslation()
  return {
    kind: t('money.kind'),
    source: t('money.source'),
    fiscalYear: t('money.year'),
    amount: t('money.amountYuan'),
    date: t('money.date'),
    documentNumber: t('money.document'),
    note: t('common.note'),
  }
}

interface Props {
  /** The entry's place in the form's list, and how many there are. */
  name: number
  all: number
  onRemove: () => void
}

/** The fields of one entry. */
export function EntryFieldset({ name, all, onRemove }: Props) {
  const { t } = useTranslation()
  const word = useWord()
  const labels = useEntryLabels()
  return (
    <fieldset className="entry-fields">
      <legend>
        {t('money.entryNumber', { n: name + 1 })}{' '}
        {all > 1 && (
          <Button size="small" onClick={onRemove}>
            {t('money.entryRemove')}
            <span className="visually-hidden"> {t('money.entryNumber', { n: name + 1 })}</span>
          </Button>
        )}
      </legend>
      <Form.Item name={[name, 'kind']} label={labels.kind}>
        <Select options={KINDS.map((kind) => ({ value: kind, label: word('kind', kind) }))} />
      </Form.Item>
      <Form.Item name={[name, 'source']} label={labels.source}>
        <Select options={SOURCES.map((one) => ({ value: one, label: word('source', one) }))} />
      </Form.Item>
      <Form.Item name={[name, 'fiscalYear']} label={labels.fiscalYear}>
        <Input inputMode="numeric" maxLength={4} />
      </Form.Item>
      <Form.Item name={[name, 'amount']} label={labels.amount}>
        <Input inputMode="decimal" />
      </Form.Item>
      <Form.Item name={[name, 'date']} label={labels.date}>
        <DateInput max={today()} />
      </Form.Item>
      <Form.Item name={[name, 'documentNumber']} label={labels.documentNumber}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[name, 'note']} label={labels.note}>
        <Input maxLength={1000} />
      </Form.Item>
    </fieldset>
  )
}
