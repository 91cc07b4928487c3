import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { type Delivery, deliveriesQuery, reviveDelivery, type Webhook } from '../api/webhooks'
import { moment } from '../format/date'
import { useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { ProblemNotice } from '../parts/ProblemNotice'
import { StateTag } from '../parts/Tags'

const SHOWN = ['ALL', 'DEAD'] as const

/** What was sent to a webhook; what is dead can be tried again. */
export function Deliveries({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation()
  const word = useWord()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('ALL')
  const id = webhook.id ?? ''
  const deliveries = useInfiniteQuery(deliveriesQuery(id))
  const revive = useMutation({
    mutationFn: (delivery: string) => reviveDelivery(id, delivery, newKey()),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['webhooks', id] })
      void message.success(t('webhooks.revived'))
    },
  })
  const columns: Column<Delivery>[] = [
    { key: 'at', tight: true, title: t('webhooks.at'), render: (row) => moment(row.createdAt) },
    { key: 'kind', tight: true, title: t('webhooks.kind'), render: (row) => word('deliveryKind', row.kind) },
    {
      key: 'state',
      tight: true,
      title: t('common.state'),
      render: (row) => <StateTag group="delivery" state={row.state} />,
    },
    { key: 'attempts', numeric: true, title: t('webhooks.attempts'), render: (row) => row.attempts },
    {
      key: 'answer',
      title: t('webhooks.answer'),
      width: '26%',
      render: (row) => [row.lastStatus, row.lastError].filter(Boolean).join(' ') || '--',
    },
    {
      key: 'next',
      tight: true,
      title: t('webhooks.next'),
      render: (row) => moment(row.nextAttemptAt ?? row.finishedAt),
    },
    {
      key: 'body',
      title: t('webhooks.body'),
      render: (row) => (
        <details>
          <summary>{t('webhooks.showBody')}</summary>
          <code className="written">{row.body}</code>
        </details>
      ),
    },
    {
      key: 'act',
      tight: true,
      title: t('webhooks.act'),
      render: (row) =>
        row.state === 'DEAD' && webhook.active ? (
          <Button size="small" loading={revive.isPending} onClick={() => revive.mutate(row.id ?? '')}>
            {t('webhooks.revive')}
          </Button>
        ) : (
          '--'
        ),
    },
  ]
  return (
    <section className="panel" aria-labelledby="deliveries">
      <h2 id="deliveries">{t('webhooks.logOf', { url: webhook.url ?? '' })}</h2>
      <div className="filters">
        <Segmented
          aria-label={t('common.state')}
          value={shown}
          options={SHOWN.map((one) => ({ value: one, label: t(`webhooks.show.${one}`) }))}
          onChange={setShown}
        />
        <Button onClick={onClose}>{t('action.close')}</Button>
      </div>
      {revive.error && <ProblemNotice error={revive.error} />}
      <Loaded read={deliveries} rows={4}>
        {(rows) => {
          const listed = shown === 'DEAD' ? rows.filter((row) => row.state === 'DEAD') : rows
          return listed.length === 0 ? (
            <Empty title={t(shown === 'DEAD' ? 'webhooks.noDead' : 'webhooks.noLog')} />
          ) : (
            <DataTable
              caption={t('webhooks.log')}
              columns={columns}
              rows={listed}
              rowKey={(row) => row.id ?? ''}
              more={{
                has: deliveries.hasNextPage,
                loading: deliveries.isFetchingNextPage,
                load: () => void deliveries.fetchNextPage(),
              }}
            />
          )
        }}
      </Loaded>
    </section>
  )
}
