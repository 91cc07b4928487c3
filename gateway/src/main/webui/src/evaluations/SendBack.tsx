import { Input, Modal } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type Evaluation, sendBack } from '../api/indicators'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useStep } from './useStep'
import { useDraftText } from '../parts/useDraftText'

/** Gives an evaluation back to its author, with the reason that stays in its story. */
export function SendBack({ evaluation, onClose }: { evaluation: Evaluation; onClose: () => void }) {
  const { t } = useTranslation()
  const [reason, setReason, forget] = useDraftText(`return.${evaluation.id ?? ''}`)
  const step = useStep(evaluation)
  const id = useId()
  return (
    <Modal
      open
      title={t('evaluations.return')}
      okText={t('evaluations.return')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      confirmLoading={step.isPending}
      onOk={() =>
        step.mutate((key) => sendBack(evaluation, reason, key), {
          onSuccess: () => {
            forget()
            onClose()
          },
        })
      }
      onCancel={onClose}
    >
      {step.error && <ProblemNotice error={step.error} />}
      <label htmlFor={id}>{t('evaluations.returnReason')}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  )
}
