import { useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { handInSummary, readSummary, type WorkSummary } from '../api/tasks'
import { useWord } from '../i18n'
import { ConflictDialog } from '../parts/ConflictDialog'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraft } from '../parts/useDraft'
import { useGuardedSave } from '../parts/useGuardedSave'
import { SubmitForm } from '../parts/SubmitForm'

interface Props {
  plan: string
  summary: WorkSummary
  onClose: () => void
}

/** Writes a summary; the version before stays on record. */
export function SummaryEditor({ plan, summary, onClose }: Props) {
  const { t } = useTranslation()
  const word = useWord()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<{ text: string }>()
  const draft = useDraft(`summary.${plan}.${summary.period ?? ''}`, form)
  const guarded = useGuardedSave<WorkSummary, { text: string }>({
    save: (base, { text }, key) => handInSummary(plan, base, text, key),
    reread: () => readSummary(plan, summary.period),
    onSaved: () => {
      draft.forget()
      void queries.invalidateQueries({ queryKey: ['summaries', plan] })
      void queries.invalidateQueries({ queryKey: ['alerts'] })
      void message.success(t('summary.saved'))
      onClose()
    },
  })
  return (
    <Modal
      open
      width={720}
      title={word('summaryPeriod', summary.period)}
      okText={t('reports.submit')}
      cancelText={t('action.cancel')}
      confirmLoading={guarded.saving}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {guarded.error !== undefined && <ProblemNotice error={guarded.error} />}
      <SubmitForm
        form={form}
        name="summary"
        draft={draft}
        initialValues={{ text: summary.text }}
        onFinish={(fields) => void guarded.submit(summary, fields)}
      >
        <Form.Item
          name="text"
          label={t('summary.text')}
          rules={[{ required: true, message: t('form.required', { field: t('summary.text') }) }]}
        >
          <Input.TextArea rows={12} />
        </Form.Item>
      </SubmitForm>
      <ConflictDialog
        conflict={guarded.conflict}
        labels={{ text: t('summary.text') }}
        saving={guarded.saving}
        onSave={(chosen) => guarded.conflict && void guarded.submit(guarded.conflict.theirs, chosen)}
        onCancel={guarded.giveUp}
      />
    </Modal>
  )
}
