import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Drawer, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rulesQuery } from '../api/alerts'
import { newKey } from '../api/client'
import { plansQuery } from '../api/registry'
import { makeWebhook, type NewWebhook, type Webhook, webhooksQuery } from '../api/webhooks'
import { useLanguage, useWord } from '../i18n'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraft } from '../parts/useDraft'
import { SubmitForm } from '../parts/SubmitForm'

const SEVERITIES = ['INFO', 'WARNING', 'CRITICAL'] as const

/** Registers an address of another system; the service says which addresses it does not take. */
export function MakeWebhook({
  onMade,
  onClose,
}: {
  onMade: (webhook: Webhook) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const word = useWord()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const [form] = Form.useForm<NewWebhook>()
  const [key, setKey] = useState(newKey)
  const draft = useDraft('webhook', form)
  const rules = useQuery(rulesQuery).data?.items ?? []
  const plans = useQuery(plansQuery).data ?? []
  const make = useMutation({
    mutationFn: (fields: NewWebhook) =>
      makeWebhook({ ...fields, rules: fields.rules?.length ? fields.rules : undefined }, key),
    onSuccess: (made) => {
      draft.forget()
      void queries.invalidateQueries({ queryKey: webhooksQuery.queryKey })
      onClose()
      onMade(made)
    },
  })
  return (
    <Drawer
      open
      size={520}
      onClose={onClose}
      title={t('webhooks.make')}
      closable={{ 'aria-label': t('action.close') }}
    >
      {make.error && <ProblemNotice error={make.error} />}
      <SubmitForm<NewWebhook>
        form={form}
        name="webhook"
        draft={draft}
        initialValues={{ minSeverity: 'WARNING', follows: true }}
        onValuesChange={() => setKey(newKey())}
        onFinish={(fields) => make.mutate(fields)}
      >
        <Form.Item
          name="url"
          label={t('webhooks.url')}
          extra={t('webhooks.urlWhat')}
          rules={[{ required: true, type: 'url', message: t('webhooks.urlForm') }]}
        >
          <Input type="url" maxLength={2000} placeholder="https://city.example/hooks/ecoplan" />
        </Form.Item>
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
        <Form.Item name="plan" label={t('app.plan')}>
          <Select
            allowClear
            placeholder={t('rules.allPlans')}
            options={plans.map((plan) => ({ value: plan.code ?? '', label: plan.name }))}
          />
        </Form.Item>
        <Form.Item name="minSeverity" label={t('subscriptions.minSeverity')}>
          <Select options={SEVERITIES.map((one) => ({ value: one, label: word('severity', one) }))} />
        </Form.Item>
        <Form.Item name="follows" valuePropName="checked" extra={t('webhooks.followsWhat')}>
          <Checkbox>{t('webhooks.follows')}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={make.isPending}>
          {t('webhooks.make')}
        </Button>{' '}
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </SubmitForm>
    </Drawer>
  )
}
