import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { type NewSuccession, succeed } from '../api/successions'
import { today } from '../format/date'
import { useWord } from '../i18n'
import { DateInput } from '../parts/DateInput'
import { ProblemNotice } from '../parts/ProblemNotice'
import { SubmitForm } from '../parts/SubmitForm'
import { useDraft } from '../parts/useDraft'
import { useUnitOptions } from '../parts/useUnitOptions'

const KINDS = ['RENAMED', 'MERGED', 'SPLIT'] as const

/** Records that units became others, from a day on, by a document. */
export function RecordSuccession({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const word = useWord()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<NewSuccession>()
  const draft = useDraft('succession.new', form)
  const [key, setKey] = useState(newKey)
  const options = useUnitOptions({ groups: false })
  const record = useMutation({
    mutationFn: (act: NewSuccession) => succeed(act, key),
    onSuccess: async () => {
      draft.forget()
      await queries.invalidateQueries()
      void message.success(t('succession.recorded'))
      onClose()
    },
  })
  const required = (field: string) => [{ required: true, message: t('form.required', { field }) }]
  return (
    <Modal
      open
      title={t('succession.act')}
      okText={t('succession.act')}
      cancelText={t('action.cancel')}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {record.error && <ProblemNotice error={record.error} />}
      <p>{t('succession.actWhat')}</p>
      <SubmitForm
        form={form}
        draft={draft}
        name="succession"
        initialValues={{ kind: 'RENAMED' }}
        onValuesChange={() => setKey(newKey())}
        onFinish={(act) => record.mutate(act)}
      >
        <Form.Item name="kind" label={t('succession.kind')}>
          <Select options={KINDS.map((kind) => ({ value: kind, label: word('succession.kind', kind) }))} />
        </Form.Item>
        <Form.Item
          name="predecessors"
          label={t('succession.before')}
          rules={required(t('succession.before'))}
        >
          <Select mode="multiple" options={options} />
        </Form.Item>
        <Form.Item
          name="successors"
          label={t('succession.after')}
          extra={t('succession.afterWhat')}
          rules={required(t('succession.after'))}
        >
          <Select mode="tags" options={options} />
        </Form.Item>
        <Form.Item name="effectiveOn" label={t('succession.on')} rules={required(t('succession.on'))}>
          <DateInput max={today()} />
        </Form.Item>
        <Form.Item
          name="documentNumber"
          label={t('succession.document')}
          rules={required(t('succession.document'))}
        >
          <Input maxLength={100} />
        </Form.Item>
      </SubmitForm>
    </Modal>
  )
}
