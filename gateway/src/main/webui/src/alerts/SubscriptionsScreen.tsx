import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { rulesQuery } from '../api/alerts'
import { type Subscription, subscriptionsQuery, unsubscribe } from '../api/subscriptions'
import { useLanguage, useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { ProblemNotice } from '../parts/ProblemNotice'
import { SeverityTag } from '../parts/Tags'
import { Letters } from './Letters'
import { Subscribe } from './Subscribe'

/** What I am told of, how and when; and what I was told here. */
export function Component() {
  const { t } = useTranslation()
  const subscriptions = useQuery(subscriptionsQuery)
  return (
    <>
      <Heading title={t('subscriptions.title')} lead={t('subscriptions.lead')} />
      <section className="panel" aria-labelledby="subscriptions">
        <h2 id="subscriptions">{t('subscriptions.mine')}</h2>
        <Loaded read={subscriptions} rows={3}>
          {(found) => <Mine subscriptions={found.items ?? []} />}
        </Loaded>
      </section>
      <Subscribe />
      <Letters />
    </>
  )
}

function Mine({ subscriptions }: { subscriptions: Subscription[] }) {
  const { t } = useTranslation()
  const word = useWord()
  const { message } = App.useApp()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const rules = useQuery(rulesQuery).data?.items ?? []
  const leave = useMutation({
    mutationFn: unsubscribe,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: subscriptionsQuery.queryKey })
      void message.success(t('subscriptions.gone'))
    },
  })
  const ruleName = (code: string) => {
    const rule = rules.find((one) => one.rule === code)
    return (language === 'zh' ? rule?.nameZh : rule?.nameEn) ?? code
  }
  const columns: Column<Subscription>[] = [
    {
      key: 'channel',
      title: t('subscriptions.channel'),
      render: (one) => `${word('channel', one.channel)} ${one.address ?? ''}`,
    },
    {
      key: 'what',
      title: t('subscriptions.what'),
      render: (one) =>
        [
          one.rules?.length
            ? one.rules.map(ruleName).join(t('common.listJoin'))
            : t('subscriptions.allRules'),
          one.plan,
          one.unit,
        ]
          .filter(Boolean)
          .join(' · '),
    },
    {
      key: 'severity',
      tight: true,
      title: t('subscriptions.minSeverity'),
      render: (one) => <SeverityTag severity={one.minSeverity} />,
    },
    { key: 'when', title: t('subscriptions.when'), render: (one) => <Rhythm of={one} /> },
    {
      key: 'leave',
      tight: true,
      title: t('subscriptions.unsubscribe'),
      render: (one) => (
        <Popconfirm
          title={t('subscriptions.unsubscribeWhat')}
          okText={t('subscriptions.unsubscribe')}
          cancelText={t('action.cancel')}
          onConfirm={() => leave.mutate(one.id ?? '')}
        >
          <Button size="small">{t('subscriptions.unsubscribe')}</Button>
        </Popconfirm>
      ),
    },
  ]
  return (
    <>
      {leave.error && <ProblemNotice error={leave.error} />}
      {subscriptions.length === 0 ? (
        <Empty title={t('subscriptions.none')}>
          <p>{t('subscriptions.noneWhat')}</p>
        </Empty>
      ) : (
        <DataTable
          caption={t('subscriptions.mine')}
          columns={columns}
          rows={subscriptions}
          rowKey={(one) => one.id ?? ''}
        />
      )}
    </>
  )
}

function Rhythm({ of }: { of: Subscription }) {
  const { t } = useTranslation()
  return (
    <>
      {of.dailyAt ? t('subscriptions.daily', { time: of.dailyAt }) : t('subscriptions.soon')}
      {of.quietFrom && `，${t('subscriptions.quiet', { from: of.quietFrom, to: of.quietTo })}`}
    </>
  )
}
