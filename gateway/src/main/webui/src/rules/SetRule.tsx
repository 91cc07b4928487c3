import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Drawer, Button, Form, Input, InputNumber, Select, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { type AlertRule } from '../api/alerts'
import { plansQuery } from '../api/registry'
import { readSettings, type RuleSetting, setRule } from '../api/rules'
import { useLanguage, useWord } from '../i18n'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraft } from '../parts/useDraft'
import { useGuardedSave } from '../parts/useGuardedSave'
import { usePlanCode } from '../shell/usePlan'
import { SubmitForm } from '../parts/SubmitForm'

const CATEGORIES = ['CLEAR_WATER', 'BLUE_SKY', 'CLEAN_SOIL', 'WASTE', 'CLIMATE', 'CAPACITY']

interface Fields {
  plan?: string
  category?: string
  enabled: boolean
  parameters?: Record<string, number | null>
  reason: string
}

/** Sets a rule for a plan, a category, both, or in general; says what follows before it does. */
export function SetRule({
  rule,
  history,
  onClose,
}: {
  rule: AlertRule
  history: RuleSetting[]
  onClose: () => void
}) {
  const { t } = useTranslation()
  const word = useWord()
  const { language } = useLanguage()
  const isZh = language === 'zh'
  const { message } = App.useApp()
  const queries = useQueryClient()
  const plan = usePlanCode()
  const plans = useQuery(plansQuery).data ?? []
  const code = rule.rule ?? ''
  const [form] = Form.useForm<Fields>()
  const draft = useDraft(`rule.${code}`, form)
  const latest = (settings: RuleSetting[]) => settings[0]?.version ?? 0
  const guarded = useGuardedSave<RuleSetting[], Fields>({
    save: async (base, fields, key) => {
      const parameters = Object.fromEntries(
        Object.entries(fields.parameters ?? {}).filter((one): one is [string, number] => one[1] != null),
      )
      const { plan: forPlan, category, enabled, reason } = fields
      const setting = { plan: forPlan, category, enabled, parameters, reason }
      return [await setRule(code, latest(base), setting, key), ...base]
    },
    reread: () => readSettings(code),
    onSaved: () => {
      draft.forget()
      void queries.invalidateQueries({ queryKey: ['rules'] })
      void message.success(t('rules.wasSet'))
      onClose()
    },
  })
  const base = guarded.conflict?.theirs ?? history
  return (
    <Drawer
      open
      size={520}
      onClose={onClose}
      title={t('rules.setTitle', { name: (isZh ? rule.nameZh : rule.nameEn) ?? code })}
      closable={{ 'aria-label': t('action.close') }}
    >
      {guarded.error !== undefined && <ProblemNotice error={guarded.error} />}
      {guarded.conflict && <p role="alert">{t('rules.setMeanwhile')}</p>}
      <SubmitForm<Fields>
        form={form}
        name="rule"
        draft={draft}
        initialValues={{ plan, enabled: true }}
        onFinish={(fields) => void guarded.submit(base, fields)}
      >
        <Form.Item name="plan" label={t('app.plan')}>
          <Select
            allowClear
            placeholder={t('rules.allPlans')}
            options={plans.map((one) => ({ value: one.code ?? '', label: one.name }))}
          />
        </Form.Item>
        <Form.Item name="category" label={t('projects.category')}>
          <Select
            allowClear
            placeholder={t('rules.allCategories')}
            options={CATEGORIES.map((one) => ({ value: one, label: word('category', one) }))}
          />
        </Form.Item>
        <Form.Item name="enabled" label={t('rules.enabledHere')} valuePropName="checked">
          <Switch checkedChildren={t('rules.enabled')} unCheckedChildren={t('rules.disabled')} />
        </Form.Item>
        {(rule.parameters ?? []).map((one) => (
          <Form.Item
            key={one.name}
            name={['parameters', one.name ?? '']}
            label={`${(isZh ? one.nameZh : one.nameEn) ?? ''}（${word('parameterUnit', one.unit)}）`}
            extra={t('rules.emptyIsStandard', {
              value: one.standard ?? '',
              min: one.min ?? '',
              max: one.max ?? '',
            })}
          >
            <InputNumber min={one.min} max={one.max} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        ))}
        <Form.Item
          name="reason"
          label={t('ladder.reason')}
          rules={[
            { required: true, whitespace: true, message: t('form.required', { field: t('ladder.reason') }) },
          ]}
        >
          <Input.TextArea rows={3} maxLength={1000} placeholder={t('rules.reasonLike')} />
        </Form.Item>
        <p>{t('rules.setWhat')}</p>
        <Button type="primary" htmlType="submit" loading={guarded.saving}>
          {t('rules.set')}
        </Button>{' '}
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </SubmitForm>
    </Drawer>
  )
}
