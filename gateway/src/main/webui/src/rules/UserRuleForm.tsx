import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Radio, Select } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Replay } from '../alerts/Replay'
import { newKey } from '../api/client'
import {
  checkQuery,
  type NewUserRule,
  tryExpression,
  type UserRule,
  type Vocabulary,
  writeRule,
} from '../api/rules'
import { useWord } from '../i18n'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraft } from '../parts/useDraft'
import { useSettled } from '../parts/useSettled'
import { Waiting } from '../parts/Waiting'
import { usePlanCode } from '../shell/usePlan'
import { ExpressionCheckLine } from './ExpressionCheckLine'
import { Facts } from './Facts'
import { type Slip, slipsIn, slipsOf } from './mistakes'
import { Slips } from './Slips'
import { SubmitForm } from '../parts/SubmitForm'

const CelEditor = lazy(() => import('./CelEditor'))

const KINDS = ['MILESTONE', 'PROJECT', 'TASK', 'SERIES', 'VERDICT'] as const
const NO_SLIPS: Slip[] = []
const SEVERITIES = ['INFO', 'WARNING', 'CRITICAL'] as const

interface Props {
  /** The version to go on from; none for a new rule. */
  rule?: UserRule
  vocabulary: Vocabulary
  mayWrite: boolean
}

/** Writes a version of a rule. The service checks it; what is wrong is shown where it stands. */
export function UserRuleForm({ rule, vocabulary, mayWrite }: Props) {
  const { t } = useTranslation()
  const word = useWord()
  const { message } = App.useApp()
  const plan = usePlanCode()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<NewUserRule>()
  const draft = useDraft(`rule.write.${rule?.code ?? 'new'}`, form)
  const [place, setPlace] = useState<Slip>()
  const [key, setKey] = useState(newKey)
  const about = Form.useWatch('about', form) ?? rule?.about ?? 'MILESTONE'
  const write = useMutation({
    mutationFn: (fields: NewUserRule) => writeRule(fields, key),
    onSuccess: async (kept) => {
      draft.forget()
      await queries.invalidateQueries({ queryKey: ['rules', 'user'] })
      void message.success(t('rules.kept', { version: kept.version ?? '' }))
      void navigate(`/${plan}/alerts/rules/write?code=${kept.code ?? ''}&version=${kept.version ?? ''}`)
    },
  })
  const slips = useMemo(
    () => slipsOf(write.error, write.variables?.expression ?? ''),
    [write.error, write.variables],
  )
  const typed = Form.useWatch('expression', form) ?? ''
  const severity = Form.useWatch('severity', form) ?? 'WARNING'
  const settled = useSettled(typed)
  const check = useQuery({ ...checkQuery(about, settled), enabled: mayWrite && settled.trim() !== '' })
  const isChecked = check.isSuccess && settled === typed
  const marked = useMemo(
    () => (isChecked ? slipsIn(check.data, typed) : NO_SLIPS),
    [isChecked, check.data, typed],
  )
  const put = (expression: string) => {
    form.setFieldValue('expression', expression)
    void form.validateFields(['expression'])
  }
  const required = (label: string) => [
    { required: true, whitespace: true, message: t('form.required', { field: label }) },
  ]
  return (
    <div className="rule-writing">
      <section className="panel" aria-label={t('rules.rule')}>
        {slips.length > 0 ? (
          <Slips slips={slips} onPlace={setPlace} />
        ) : (
          write.error && <ProblemNotice error={write.error} />
        )}
        <SubmitForm<NewUserRule>
          form={form}
          name="write"
          draft={draft}
          disabled={!mayWrite}
          initialValues={rule ?? { code: 'USER_', about: 'MILESTONE', severity: 'WARNING', expression: '' }}
          onValuesChange={() => setKey(newKey())}
          onFinish={(fields) => write.mutate(fields)}
        >
          <Form.Item
            name="code"
            label={t('rules.code')}
            extra={rule ? undefined : t('rules.codeForm')}
            rules={[{ required: true, pattern: /^USER_[A-Z0-9_]{2,40}$/, message: t('rules.codeForm') }]}
          >
            <Input maxLength={45} readOnly={rule !== undefined} />
          </Form.Item>
          <Form.Item name="nameZh" label={t('rules.nameZh')} rules={required(t('rules.nameZh'))}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="nameEn" label={t('rules.nameEn')} rules={required(t('rules.nameEn'))}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="about" label={t('rules.about')}>
            <Radio.Group options={KINDS.map((one) => ({ value: one, label: word('about', one) }))} />
          </Form.Item>
          <Suspense fallback={<Waiting rows={4} />}>
            <Form.Item
              name="expression"
              label={t('rules.expression')}
              extra={t('rules.expressionWhat')}
              rules={required(t('rules.expression'))}
            >
              <CelEditor
                label={t('rules.expression')}
                about={about}
                vocabulary={vocabulary}
                slips={marked}
                place={place}
              />
            </Form.Item>
            <ExpressionCheckLine isChecked={isChecked} slips={marked} />
          </Suspense>
          <Form.Item name="severity" label={t('alerts.severity')}>
            <Select options={SEVERITIES.map((one) => ({ value: one, label: word('severity', one) }))} />
          </Form.Item>
          {mayWrite && (
            <Button type="primary" htmlType="submit" loading={write.isPending}>
              {t('rules.checkAndKeep')}
            </Button>
          )}
        </SubmitForm>
        {mayWrite && typed.trim() !== '' && typed !== rule?.expression && (
          <Replay
            title={t('rules.trialNow')}
            what={t('rules.trialNowWhat')}
            run={(range) => tryExpression({ about, expression: typed, severity }, range)}
          />
        )}
      </section>
      <Facts
        about={about}
        vocabulary={vocabulary}
        onName={(name) => put(`${form.getFieldValue('expression') ?? ''}${name}`)}
        onExample={put}
      />
    </div>
  )
}
