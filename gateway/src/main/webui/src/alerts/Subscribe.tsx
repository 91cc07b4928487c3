import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rulesQuery } from '../api/alerts'
import { newKey } from '../api/client'
import { useMe } from '../api/me'
import { type NewSubscription, subscribe, subscriptionsQuery } from '../api/subscriptions'
import { useLanguage, useWord } from '../i18n'
import { ProblemNotice } from '../parts/ProblemNotice'
import { usePlanCode } from '../shell/usePlan'
import { SubmitForm } from '../parts/SubmitForm'
import { useDraft } from '../parts/useDraft'

/** Webhooks belong to the whole office and are set up with their secret, not by a person here. */
const CHANNELS = ['CONSOLE', 'EMAIL'] as const
const SEVERITIES = ['INFO', 'WARNING', 'CRITICAL'] as const

interface Fields {
  channel: (typeof CHANNELS)[number]
  address?: string
  rules?: string[]
  minSeverity: (typeof SEVERITIES)[number]
  unit?: string
  dailyAt?: string
  quietFrom?: string
  quietTo?: string
}

/** What was left empty is not sent: the service then means all, or soon. */
function request(plan: string, fields: Fields): NewSubscription {
  return {
    channel: fields.channel,
    address: fields.channel === 'EMAIL' ? fields.address : undefined,
    rules: fields.rules?.length ? fields.rules : undefined,
    minSeverity: fields.minSeverity,
    plan,
    unit: fields.unit || undefined,
    dailyAt: fields.dailyAt || undefined,
    quietFrom: fields.quietFrom || undefined,
    quietTo: fields.quietTo || undefined,
  }
}

/** Asks to be told: how, of what, and when. */
export function Subscribe() {
  const { t } = useTranslation()
  const word = useWord()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const { me } = useMe()
  const plan = usePlanCode()
  const queries = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const draft = useDraft(`subscribe.${plan}`, form)
  const [key, setKey] = useState(newKey)
  const channel = Form.useWatch('channel', form)
  const rules = useQuery(rulesQuery).data?.items ?? []
  const ask = useMutation({
    mutationFn: (fields: Fields) => subscribe(request(plan, fields), key),
    onSuccess: () => {
      draft.forget()
      form.resetFields()
      setKey(newKey())
      void queries.invalidateQueries({ queryKey: subscriptionsQuery.queryKey })
      void message.success(t('subscriptions.subscribed'))
    },
  })
  return (
    <section className="panel" aria-labelledby="subscribe">
      <h2 id="subscribe">{t('subscriptions.new')}</h2>
      {ask.error && <ProblemNotice error={ask.error} />}
      <SubmitForm<Fields>
        form={form}
        draft={draft}
        name="subscribe"
        style={{ maxWidth: '36rem' }}
        initialValues={{ channel: 'CONSOLE', minSeverity: 'WARNING', unit: me?.unit }}
        onFinish={(fields) => ask.mutate(fields)}
      >
        <Form.Item name="channel" label={t('subscriptions.channel')}>
          <Radio.Group options={CHANNELS.map((one) => ({ value: one, label: word('channel', one) }))} />
        </Form.Item>
        {channel === 'EMAIL' && (
          <Form.Item
            name="address"
            label={t('subscriptions.address')}
            rules={[{ required: true, type: 'email', message: t('subscriptions.addressForm') }]}
          >
            <Input type="email" maxLength={254} />
          </Form.Item>
        )}
        <Form.Item name="rules" label={t('subscriptions.rules')}>
          <Select
            mode="multiple"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={rules.map((rule) => ({
              value: rule.rule ?? '',
              label: (language === 'zh' ? rule.nameZh : rule.nameEn) ?? '',
            }))}
          />
        </Form.Item>
        <Form.Item name="minSeverity" label={t('subscriptions.minSeverity')}>
          <Select options={SEVERITIES.map((one) => ({ value: one, label: word('severity', one) }))} />
        </Form.Item>
        <Form.Item name="unit" label={t('subscriptions.unit')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="dailyAt" label={t('subscriptions.dailyAt')}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="quietFrom" label={t('subscriptions.quietFrom')}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="quietTo" label={t('subscriptions.quietTo')}>
          <Input type="time" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={ask.isPending}>
          {t('subscriptions.subscribe')}
        </Button>
      </SubmitForm>
    </section>
  )
}
