import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { renewSecret, type Webhook, webhooksQuery } from '../api/webhooks'
import { ProblemNotice } from '../parts/ProblemNotice'

const OVERLAPS = [0, 24, 168] as const

interface Props {
  webhook: Webhook
  onRenewed: (webhook: Webhook) => void
  onClose: () => void
}

/** Gives a webhook a new secret in its place; for how long the one before signs too is chosen here. */
export function RenewSecret({ webhook, onRenewed, onClose }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [overlap, setOverlap] = useState<(typeof OVERLAPS)[number]>(24)
  const [key] = useState(newKey)
  const renew = useMutation({
    mutationFn: () => renewSecret(webhook, overlap, key),
    onSuccess: (renewed) => {
      onClose()
      onRenewed(renewed)
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: webhooksQuery.queryKey }),
  })
  return (
    <Modal
      open
      title={t('webhooks.rotate')}
      okText={t('webhooks.rotate')}
      cancelText={t('action.cancel')}
      confirmLoading={renew.isPending}
      onOk={() => renew.mutate()}
      onCancel={onClose}
    >
      {renew.error && <ProblemNotice error={renew.error} />}
      <p>{t('webhooks.rotateWhat', { url: webhook.url ?? '' })}</p>
      <Radio.Group
        aria-label={t('webhooks.overlapFor')}
        value={overlap}
        options={OVERLAPS.map((hours) => ({ value: hours, label: t(`webhooks.overlap.${hours}`) }))}
        onChange={(event) => setOverlap(event.target.value as typeof overlap)}
      />
    </Modal>
  )
}
