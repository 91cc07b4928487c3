import { useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { act, type Act, type ActFields, fileQuery, type LadderFile, readFile } from '../api/ladder'
import { useWord } from '../i18n'
import { DateInput } from '../parts/DateInput'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraft } from '../parts/useDraft'
import { useGuardedSave } from '../parts/useGuardedSave'
import { draftOf } from './ladderActs'
import { SubmitForm } from '../parts/SubmitForm'

/** Which fields an act has, in their order, and which of them it cannot do without. */
const FIELDS: Record<Act, { field: keyof ActFields; required: boolean }[]> = {
  issuance: [
    { field: 'step', required: true },
    { field: 'documentNumber', required: true },
    { field: 'text', required: true },
    { field: 'replyDue', required: false },
  ],
  refusal: [{ field: 'reason', required: true }],
  replies: [{ field: 'text', required: true }],
  extension: [
    { field: 'replyDue', required: true },
    { field: 'reason', required: true },
  ],
  reversal: [
    { field: 'reason', required: true },
    { field: 'documentNumber', required: false },
  ],
}

/** Writes one formal act into a file; says in words what will follow before it does. */
export function LadderAct({ file, what, onClose }: { file: LadderFile; what: Act; onClose: () => void }) {
  const { t } = useTranslation()
  const word = useWord()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<ActFields>()
  const id = file.alertId ?? ''
  const draft = useDraft(`ladder.${what}.${id}`, form)
  const guarded = useGuardedSave<LadderFile, ActFields>({
    save: (base, fields, key) => act(base, what, fields, key),
    reread: () => readFile(id),
    onSaved: (saved) => {
      draft.forget()
      queries.setQueryData(fileQuery(id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['files'] })
      void message.success(t('ladder.written'))
      onClose()
    },
  })
  const movedMeanwhile = guarded.conflict !== undefined
  const inputs: Record<keyof ActFields, React.ReactNode> = {
    step: <Select options={(file.next ?? []).map((step) => ({ value: step, label: word('step', step) }))} />,
    documentNumber: <Input maxLength={100} placeholder="柳环规〔2024〕12号" />,
    text: <Input.TextArea rows={what === 'issuance' ? 10 : 5} maxLength={5000} showCount />,
    replyDue: <DateInput />,
    reason: <Input.TextArea rows={4} maxLength={1000} />,
  }
  return (
    <Modal
      open
      width={720}
      title={`${t(`ladder.act.${what}`)} · ${file.subjectName ?? ''}`}
      okText={t(`ladder.act.${what}`)}
      cancelText={t('action.cancel')}
      confirmLoading={guarded.saving}
      okButtonProps={{ disabled: movedMeanwhile }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {guarded.error !== undefined && <ProblemNotice error={guarded.error} />}
      {movedMeanwhile && <p role="alert">{t('ladder.movedMeanwhile')}</p>}
      <SubmitForm
        form={form}
        name={`ladder-${what}`}
        draft={draft}
        initialValues={
          what === 'issuance' ? { step: file.proposed ?? file.next?.[0], text: draftOf(file) } : {}
        }
        onFinish={(fields) => void guarded.submit(file, fields)}
      >
        {FIELDS[what].map(({ field, required }) => {
          const label = t(what === 'issuance' && field === 'text' ? 'ladder.noticeText' : `ladder.${field}`)
          return (
            <Form.Item
              key={field}
              name={field}
              label={label}
              extra={what === 'issuance' && field === 'replyDue' ? t('ladder.replyDueDefault') : undefined}
              rules={[{ required, whitespace: true, message: t('form.required', { field: label }) }]}
            >
              {inputs[field]}
            </Form.Item>
          )
        })}
      </SubmitForm>
      <p>{t(`ladder.what.${what}`, { units: (file.units ?? []).join('、') })}</p>
    </Modal>
  )
}
