import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { type Document, withdrawDocument } from '../api/documents'
import { ProblemNotice } from '../parts/ProblemNotice'

interface Props {
  plan: string
  code: string
  document: Document
  onClose: () => void
}

/** Takes a document out of use, with the reason that stays beside it. */
export function Withdraw({ plan, code, document, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [key] = useState(newKey)
  const withdraw = useMutation({
    mutationFn: () => withdrawDocument(plan, code, document, reason, key),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['project', plan, code] })
      void message.success(t('common.saved'))
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('document.withdraw')}
      okText={t('document.withdraw')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      confirmLoading={withdraw.isPending}
      onOk={() => withdraw.mutate()}
      onCancel={onClose}
    >
      {withdraw.error && <ProblemNotice error={withdraw.error} />}
      <p>{t('document.withdrawWhat', { title: document.title ?? '' })}</p>
      <div className="choice">
        <label htmlFor="withdraw-reason">{t('project.reason')}</label>
        <Input.TextArea
          id="withdraw-reason"
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Modal>
  )
}
