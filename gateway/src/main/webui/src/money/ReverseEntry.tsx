import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { reverseEntry } from '../api/funding'
import type { LedgerEntry } from '../api/registry'
import { exactYuan } from '../format/money'
import { useWord } from '../i18n'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraftText } from '../parts/useDraftText'

interface Props {
  plan: string
  code: string
  entry: LedgerEntry
  onClose: () => void
}

/** Takes an entry back by another one that names it; says so before. */
export function ReverseEntry({ plan, code, entry, onClose }: Props) {
  const { t } = useTranslation()
  const word = useWord()
  const queries = useQueryClient()
  const [reason, setReason, forget] = useDraftText(`reverse.${plan}.${code}.${entry.id ?? 0}`)
  const [key] = useState(newKey)
  const id = useId()
  const reversal = useMutation({
    mutationFn: () => reverseEntry(plan, code, entry.id ?? 0, reason, key),
    onSuccess: () => {
      forget()
      void queries.invalidateQueries({ queryKey: ['funding'] })
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('money.reverse')}
      okText={t('money.reverse')}
      cancelText={t('action.cancel')}
      okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
      confirmLoading={reversal.isPending}
      onOk={() => reversal.mutate()}
      onCancel={onClose}
    >
      {reversal.error && <ProblemNotice error={reversal.error} />}
      <p>
        {t('money.reverseWhat', {
          date: entry.date ?? '',
          kind: word('kind', entry.kind),
          amount: exactYuan(entry.amountYuan),
          document: entry.documentNumber ?? '',
        })}
      </p>
      <label htmlFor={id}>{t('money.reverseReason')}</label>
      <Input.TextArea id={id} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Modal>
  )
}
