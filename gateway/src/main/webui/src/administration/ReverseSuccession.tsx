import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { reverseSuccession, type Succession } from '../api/successions'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraftText } from '../parts/useDraftText'

/** Takes a wrong act back, with the reason that stays beside it. */
export function ReverseSuccession({ act, onClose }: { act: Succession; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [reason, setReason, forget] = useDraftText(`succession.${act.number ?? 0}`)
  const [key] = useState(newKey)
  const reverse = useMutation({
    mutationFn: () => reverseSuccession(act.number ?? 0, reason, key),
    onSuccess: async () => {
      forget()
      await queries.invalidateQueries()
      void message.success(t('common.saved'))
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('succession.reverse')}
      okText={t('succession.reverse')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      confirmLoading={reverse.isPending}
      onOk={() => reverse.mutate()}
      onCancel={onClose}
    >
      {reverse.error && <ProblemNotice error={reverse.error} />}
      <p>{t('succession.reverseWhat')}</p>
      <div className="choice">
        <label htmlFor="reversal-reason">{t('project.reason')}</label>
        <Input.TextArea
          id="reversal-reason"
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Modal>
  )
}
