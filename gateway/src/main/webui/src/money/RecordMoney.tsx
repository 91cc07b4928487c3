import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { recordEntries } from '../api/funding'
import type { NewEntry } from '../api/registry'
import { DraftNotice } from '../parts/DraftNotice'
import { ErrorSummary, type Mistake } from '../parts/ErrorSummary'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraft } from '../parts/useDraft'
import { type EntryFields, readEntry } from './entry'
import { EntryFieldset, useEntryLabels } from './EntryFieldset'

interface Fields {
  entries: EntryFields[]
}

/** The ledger takes as many at once. */
const MOST = 500

/**
 * Adds entries to a project's ledger, all of them or none; what is wrong is said above the form and leads
 * to its field.
 */
export function RecordMoney({ plan, code, onClose }: { plan: string; code: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const [mistakes, setMistakes] = useState<Mistake[]>([])
  const [error, setError] = useState<unknown>()
  const [saving, setSaving] = useState(false)
  const draft = useDraft(`money.${plan}.${code}`, form)
  const key = useRef(newKey())
  const labels = useEntryLabels()
  const submit = async () => {
    const typed = form.getFieldsValue().entries.map(readEntry)
    const found = typed.flatMap((read, index) =>
      Array.isArray(read)
        ? read.map((field) => ({
            field: `money_entries_${index}_${field}`,
            message:
              (typed.length > 1 ? `${t('money.entryNumber', { n: index + 1 })}：` : '') +
              (field === 'amount' ? t('form.amount') : t('form.required', { field: labels[field] })),
          }))
        : [],
    )
    setMistakes(found)
    if (found.length > 0) {
      return
    }
    setSaving(true)
    setError(undefined)
    try {
      const entries = typed.filter((read): read is NewEntry => !Array.isArray(read))
      const { warnings = [] } = await recordEntries(plan, code, entries, key.current)
      draft.forget()
      void queries.invalidateQueries({ queryKey: ['funding'] })
      if (warnings.length > 0) {
        modal.warning({ title: t('money.warnings'), content: warnings.join('\n') })
      }
      void message.success(t('money.recorded', { n: entries.length }))
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
      size={640}
      onClose={onClose}
      title={t('money.record')}
      closable={{ 'aria-label': t('action.close') }}
    >
      <DraftNotice draft={draft} />
      <ErrorSummary mistakes={mistakes} />
      {error !== undefined && <ProblemNotice error={error} />}
      <Form<Fields>
        form={form}
        name="money"
        layout="vertical"
        initialValues={{ entries: [{}] }}
        onFinish={() => void submit()}
        onValuesChange={() => {
          key.current = newKey()
        }}
      >
        <Form.List name="entries">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field) => (
                <EntryFieldset
                  key={field.key}
                  name={field.name}
                  all={fields.length}
                  onRemove={() => remove(field.name)}
                />
              ))}
              <p>
                <Button disabled={fields.length >= MOST} onClick={() => add({})}>
                  ＋ {t('money.entryAdd')}
                </Button>{' '}
                {fields.length > 1 && <span className="muted">{t('money.allOrNone')}</span>}
              </p>
            </>
          )}
        </Form.List>
        <Button type="primary" htmlType="submit" loading={saving}>
          {t('action.save')}
        </Button>{' '}
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </Form>
    </Drawer>
  )
}
