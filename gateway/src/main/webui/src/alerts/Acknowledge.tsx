import { useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { acknowledge, type Alert, alertQuery, readAlert } from '../api/alerts'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraft } from '../parts/useDraft'
import { useGuardedSave } from '../parts/useGuardedSave'
import { SubmitForm } from '../parts/SubmitForm'

/** Says that one knows, with a note for the file. */
export function Acknowledge({ alert, onClose }: { alert: Alert; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<{ note?: string }>()
  const draft = useDraft(`acknowledge.${alert.id ?? ''}`, form)
  const guarded = useGuardedSave<Alert, { note?: string }>({
    save: (base, fields, key) => acknowledge(base, fields.note ?? '', key),
    // A new fact only moved its version: knowing of it is knowing of it.
    reread: () => readAlert(alert.id ?? ''),
    onSaved: (saved) => {
      draft.forget()
      queries.setQueryData(alertQuery(alert.id ?? '').queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['alerts'] })
      void message.success(t('common.saved'))
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('alerts.acknowledge')}
      okText={t('alerts.acknowledge')}
      cancelText={t('action.cancel')}
      confirmLoading={guarded.saving}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {guarded.error !== undefined && <ProblemNotice error={guarded.error} />}
      {guarded.conflict && <p role="alert">{guarded.conflict.theirs.message}</p>}
      <p>{t('alerts.acknowledgeWhat')}</p>
      <SubmitForm
        form={form}
        name="acknowledge"
        draft={draft}
        onFinish={(fields) => void guarded.submit(guarded.conflict?.theirs ?? alert, fields)}
      >
        <Form.Item name="note" label={t('alerts.note')}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </SubmitForm>
    </Modal>
  )
}
