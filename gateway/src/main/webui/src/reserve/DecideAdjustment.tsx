import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { type Adjustment, decideAdjustment } from '../api/reserve'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraftText } from '../parts/useDraftText'

interface Props {
  plan: string
  code: string
  adjustment: Adjustment
  onClose: () => void
}

/** The plan office's decision on an adjustment; what it means stands above the buttons. */
export function DecideAdjustment({ plan, code, adjustment, onClose }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [comment, setComment, forget] = useDraftText(`decide.${plan}.${code}.${adjustment.number ?? 0}`)
  const [key] = useState(newKey)
  const id = useId()
  const decision = useMutation({
    mutationFn: (approved: boolean) =>
      decideAdjustment(plan, code, adjustment, { approved, comment: comment.trim() || undefined }, key),
    onSuccess: () => {
      forget()
      void queries.invalidateQueries({ queryKey: ['project', plan, code] })
      void queries.invalidateQueries({ queryKey: ['adjustments', plan] })
      void queries.invalidateQueries({ queryKey: ['alerts'] })
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('adjustment.decide')}
      onCancel={onClose}
      footer={
        <>
          <Button
            loading={decision.isPending}
            disabled={comment.trim() === ''}
            onClick={() => decision.mutate(false)}
          >
            {t('adjustment.reject')}
          </Button>
          <Button type="primary" loading={decision.isPending} onClick={() => decision.mutate(true)}>
            {t('adjustment.approve')}
          </Button>
        </>
      }
    >
      {decision.error && <ProblemNotice error={decision.error} />}
      <p>{t('adjustment.decideWhat')}</p>
      {(adjustment.changes ?? []).map((change) => (
        <p key={change.field}>
          <del>{change.before}</del> → <ins>{change.after}</ins>
        </p>
      ))}
      <label htmlFor={id}>{t('adjustment.comment')}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={2000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
    </Modal>
  )
}
