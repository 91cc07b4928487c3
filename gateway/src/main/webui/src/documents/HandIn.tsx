import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { addDocument, type Holder, holderKey, type NewDocument } from '../api/documents'
import { ProblemNotice } from '../parts/ProblemNotice'
import type { Part } from './Documents'

interface Props {
  holder: Holder
  parts: Part[]
  onClose: () => void
}

const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.tif,.tiff,.docx,.xlsx,.pptx,.doc,.wps,.xls,.et,.ppt,.dps,.ofd'

/** Hands in a file, as evidence of a part or of the project or task as a whole. */
export function HandIn({ holder, parts, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const [title, setTitle] = useState('')
  const [subject, setSubject] = useState('')
  const [key, setKey] = useState(newKey)
  const add = useMutation({
    mutationFn: (given: NewDocument) => addDocument(holder, given, key),
    onSuccess: async (kept) => {
      await queries.invalidateQueries({ queryKey: holderKey(holder) })
      void message.success(t('document.added', { title: kept.title ?? '' }))
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('document.add')}
      okText={t('document.add')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !file }}
      confirmLoading={add.isPending}
      onOk={() => file && add.mutate({ file, title, subject })}
      onCancel={onClose}
    >
      {add.error && <ProblemNotice error={add.error} />}
      <div className="choice">
        <label htmlFor="document-file">{t('document.file')}</label>
        <input
          id="document-file"
          type="file"
          accept={ACCEPTED}
          aria-describedby="document-kinds"
          onChange={(event) => {
            setFile(event.target.files?.[0])
            setKey(newKey())
            add.reset()
          }}
        />
        <p id="document-kinds" className="muted">
          {t('document.kinds')}
        </p>
      </div>
      <div className="choice">
        <label htmlFor="document-title">{t('document.name')}</label>
        <Input
          id="document-title"
          value={title}
          maxLength={200}
          onChange={(event) => {
            setTitle(event.target.value)
            setKey(newKey())
          }}
        />
      </div>
      <div className="choice">
        <label htmlFor="document-subject">{t('document.subject')}</label>
        <Select
          id="document-subject"
          value={subject}
          options={[
            { value: '', label: t(`document.whole.${holder.kind}`) },
            ...parts.map((one) => ({ value: one.subject, label: one.name })),
          ]}
          onChange={(chosen: string) => {
            setSubject(chosen)
            setKey(newKey())
          }}
        />
      </div>
    </Modal>
  )
}
