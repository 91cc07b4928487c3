import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { recordEntries } from '../api/funding'
import type { MoneyKind, MoneySource } from '../api/registry'
import { today } from '../format/date'
import { readYuan } from '../format/money'
import { useWord } from '../i18n'
import { DateInput } from '../parts/DateInput'
import { DraftNotice } from '../parts/DraftNotice'
import { ErrorSummary, type Mistake } from '../parts/ErrorSummary'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraft } from '../parts/useDraft'

const KINDS: MoneyKind[] = ['PLANNED', 'ALLOCATED', 'RECEIVED', 'PAID']
const SOURCES: MoneySource[] = [
  'CENTRAL',
  'AUTONOMOUS_REGION',
  'CITY',
  'COUNTY',
  'SPECIAL_BOND',
  'BANK_LOAN',
  'ENTERPRISE',
  'SOCIAL_CAPITAL',
  'OTHER',
]

interface Fields {
  kind?: MoneyKind
  source?: MoneySource
  fiscalYear?: string
  amount?: string
  date?: string
  documentNumber?: string
  note?: string
}

/** Adds one entry to a project's ledger; what is wrong is said above the form and leads to its field. */
export function RecordMoney({ plan, code, onClose }: { plan: string; code: string; onClose: () => void }) {
  const { t } = useTranslation()
  const word = useWord()
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const [mistakes, setMistakes] = useState<Mistake[]>([])
  const [error, setError] = useState<unknown>()
  const [saving, setSaving] = useState(false)
  const draft = useDraft(`money.${plan}.${code}`, form)
  const key = useRef(newKey())
  const labels: Record<keyof Fields, string> = {
    kind: t('money.kind'),
    source: t('money.source'),
    fiscalYear: t('money.year'),
    amount: t('money.amountYuan'),
    date: t('money.date'),
    documentNumber: t('money.document'),
    note: t('common.note'),
  }
  const submit = async () => {
    const fields = form.getFieldsValue()
    const amountYuan = readYuan(fields.amount ?? '')
    const { kind, source, date, documentNumber } = fields
    const fiscalYear = Number((fields.fiscalYear ?? '').normalize('NFKC'))
    const found: Mistake[] = (['kind', 'source', 'fiscalYear', 'date', 'documentNumber'] as const)
      .filter((field) => !fields[field])
      .map((field) => ({ field: `money_${field}`, message: t('form.required', { field: labels[field] }) }))
    if (amountYuan === undefined) {
      found.push({ field: 'money_amount', message: t('form.amount') })
    }
    setMistakes(found)
    if (found.length > 0 || amountYuan === undefined || !kind || !source || !date || !documentNumber) {
      return
    }
    setSaving(true)
    setError(undefined)
    try {
      const entry = { kind, source, fiscalYear, amountYuan, date, documentNumber, note: fields.note }
      const { warnings = [] } = await recordEntries(plan, code, [entry], key.current)
      draft.forget()
      void queries.invalidateQueries({ queryKey: ['funding'] })
      if (warnings.length > 0) {
        modal.warning({ title: t('money.warnings'), content: warnings.join('\n') })
      }
      void message.success(t('money.recorded', { n: 1 }))
      onClose()
    } catch (failure) {
      setError(failure)
    } finally {
      setSaving(false)
    }
  }
  return (
    <Drawer
      open
      size={480}
      onClose={onClose}
      title={t('money.record')}
      closable={{ 'aria-label': t('action.close') }}
    >
      <DraftNotice draft={draft} />
      <ErrorSummary mistakes={mistakes} />
      {error !== undefined && <ProblemNotice error={error} />}
      <Form
        form={form}
        name="money"
        layout="vertical"
        onFinish={() => void submit()}
        onValuesChange={() => {
          key.current = newKey()
        }}
      >
        <Form.Item name="kind" label={labels.kind}>
          <Select options={KINDS.map((kind) => ({ value: kind, label: word('kind', kind) }))} />
        </Form.Item>
        <Form.Item name="source" label={labels.source}>
          <Select options={SOURCES.map((one) => ({ value: one, label: word('source', one) }))} />
        </Form.Item>
        <Form.Item name="fiscalYear" label={labels.fiscalYear}>
          <Input inputMode="numeric" maxLength={4} />
        </Form.Item>
        <Form.Item name="amount" label={labels.amount}>
          <Input inputMode="decimal" />
        </Form.Item>
        <Form.Item name="date" label={labels.date}>
          <DateInput max={today()} />
        </Form.Item>
        <Form.Item name="documentNumber" label={labels.documentNumber}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="note" label={labels.note}>
          <Input maxLength={1000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={saving}>
          {t('action.save')}
        </Button>{' '}
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </Form>
    </Drawer>
  )
}
