import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { actOnDocument, type Document, type DocumentAct, type Holder, holderKey } from '../api/documents'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraftText } from '../parts/useDraftText'

interface Props {
  holder: Holder
  document: Document
  act: DocumentAct
  onClose: () => void
}

/** Asks before a document is withdrawn, made public or made internal again, and for the reason why. */
export function ActOnDocument({ holder, document, act, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [reason, setReason, forget] = useDraftText(
    `document.${holderKey(holder).join('.')}.${document.number ?? 0}.${act}`,
  )
  const [key] = useState(newKey)
  const needsReason = act !== 'publication'
  const perform = useMutation({
    mutationFn: () => actOnDocument(holder, document, act, reason, key),
    onSuccess: async () => {
      forget()
      await queries.invalidateQueries({ queryKey: holderKey(holder) })
      void message.success(t('common.saved'))
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t(`document.${act}`)}
      okText={t(`document.${act}`)}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: needsReason && reason.trim() === '' }}
      confirmLoading={perform.isPending}
      onOk={() => perform.mutate()}
      onCancel={onClose}
    >
      {perform.error && <ProblemNotice error={perform.error} />}
      <p>{t(`document.${act}.what`, { title: document.title ?? '' })}</p>
      {needsReason && (
        <div className="choice">
          <label htmlFor="document-reason">{t('project.reason')}</label>
          <Input.TextArea
            id="document-reason"
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
    </Modal>
  )
}
