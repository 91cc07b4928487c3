import { Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { ProblemNotice } from '../parts/ProblemNotice'

interface Props {
  subject: 'projects' | 'indicators'
  isPending: boolean
  error: unknown
  onPublish: (key: string) => void
  onClose: () => void
}

/** Says who will read what, and what cannot be taken back, before anything becomes public. */
export function AskToPublish({ subject, isPending, error, onPublish, onClose }: Props) {
  const { t } = useTranslation()
  const [key] = useState(newKey)
  return (
    <Modal
      open
      title={t(`publishing.${subject}.act`)}
      okText={t('publishing.act')}
      cancelText={t('action.cancel')}
      confirmLoading={isPending}
      onOk={() => onPublish(key)}
      onCancel={onClose}
    >
      {error != null && <ProblemNotice error={error} />}
      <p>{t(`publishing.${subject}.shows`)}</p>
      <p>{t(`publishing.${subject}.stays`)}</p>
    </Modal>
  )
}
