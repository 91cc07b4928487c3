import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rulesQuery } from '../api/alerts'
import { newKey } from '../api/client'
import { stopWebhook, testWebhook, type Webhook, webhooksQuery } from '../api/webhooks'
import { useLanguage } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { ProblemNotice } from '../parts/ProblemNotice'
import { SeverityTag } from '../parts/Tags'
import { moment } from '../format/date'
import { RenewSecret } from './RenewSecret'

interface Props {
  webhooks: Webhook[]
  onLog: (id: string) => void
  onMade: (webhook: Webhook) => void
}

export function WebhookTable({ webhooks, onLog, onMade }: Props) {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const rules = useQuery(rulesQuery).data?.items ?? []
  const readAgain = () => queries.invalidateQueries({ queryKey: webhooksQuery.queryKey })
  const test = useMutation({
    mutationFn: (id: string) => testWebhook(id, newKey()),
    onSuccess: (delivery) => {
      void readAgain()
      if (delivery.state === 'DELIVERED') {
        void message.success(t('webhooks.tested', { status: delivery.lastStatus ?? '' }))
      } else {
        modal.warning({
          title: t('webhooks.testFailed'),
          content: delivery.lastError ?? t('webhooks.status', { status: delivery.lastStatus ?? '--' }),
        })
      }
    },
  })
  const stop = useMutation({
    mutationFn: stopWebhook,
    onSuccess: () => {
      void readAgain()
      void message.success(t('webhooks.stopped'))
    },
  })
  const ruleName = (code: string) => {
    const rule = rules.find((one) => one.rule === code)
    return (language === 'zh' ? rule?.nameZh : rule?.nameEn) ?? code
  }
  const [renewing, setRenewing] = useState<Webhook>()
  const failure = test.error ?? stop.error
  const columns: Column<Webhook>[] = [
    { key: 'url', title: t('webhooks.url'), width: '26%', render: (row) => row.url },
    {
      key: 'what',
      title: t('subscriptions.what'),
      width: '24%',
      render: (row) =>
        row.follows === false
          ? t('webhooks.digestsOnly')
          : [
              row.rules?.length
                ? row.rules.map(ruleName).join(t('common.listJoin'))
                : t('subscriptions.allRules'),
              row.plan ?? t('rules.allPlans'),
            ].join(' · '),
    },
    {
      key: 'severity',
      tight: true,
      title: t('subscriptions.minSeverity'),
      render: (row) => <SeverityTag severity={row.minSeverity} />,
    },
    {
      key: 'state',
      tight: true,
      title: t('common.state'),
      render: (row) => (
        <>
          <span className={`tag ${row.active ? 'good' : 'open'}`}>
            {t(row.active ? 'webhooks.active' : 'webhooks.inactive')}
          </span>
          {overlaps(row) && (
            <div className="muted">{t('webhooks.overlap', { until: moment(row.previousSecretUntil) })}</div>
          )}
        </>
      ),
    },
    {
      key: 'made',
      title: t('webhooks.madeBy'),
      render: (row) => `${row.createdBy ?? ''} ${moment(row.createdAt)}`,
    },
    {
      key: 'act',
      title: t('webhooks.act'),
      width: '20%',
      render: (row) => (
        <span className="actions">
          <Button size="small" onClick={() => onLog(row.id ?? '')}>
            {t('webhooks.log')}
          </Button>
          {row.active && (
            <>
              <Button
                size="small"
                loading={test.isPending && test.variables === row.id}
                onClick={() => test.mutate(row.id ?? '')}
              >
                {t('webhooks.test')}
              </Button>
              <Button size="small" onClick={() => setRenewing(row)}>
                {t('webhooks.rotate')}
              </Button>
              <Sure what={t('webhooks.stopWhat')} act={t('webhooks.stop')} onSure={() => stop.mutate(row)} />
            </>
          )}
        </span>
      ),
    },
  ]
  return (
    <>
      {failure && <ProblemNotice error={failure} />}
      <DataTable
        caption={t('webhooks.title')}
        columns={columns}
        rows={webhooks}
        rowKey={(row) => row.id ?? ''}
      />
      {renewing && (
        <RenewSecret webhook={renewing} onRenewed={onMade} onClose={() => setRenewing(undefined)} />
      )}
    </>
  )
}

/** Whether the secret before still signs. */
function overlaps(webhook: Webhook): boolean {
  return (
    webhook.active === true &&
    webhook.previousSecretUntil !== undefined &&
    new Date(webhook.previousSecretUntil) > new Date()
  )
}

function Sure({ what, act, onSure }: { what: string; act: string; onSure: () => void }) {
  const { t } = useTranslation()
  return (
    <Popconfirm title={what} okText={act} cancelText={t('action.cancel')} onConfirm={onSure}>
      <Button size="small">{act}</Button>
    </Popconfirm>
  )
}
