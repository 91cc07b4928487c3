import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { type NewTargetValue, reportValue, type WorkTarget } from '../api/targets'
import { today } from '../format/date'
import { DateInput } from '../parts/DateInput'
import { ProblemNotice } from '../parts/ProblemNotice'
import { SubmitForm } from '../parts/SubmitForm'
import { useDraft } from '../parts/useDraft'

/** Takes in how much of a target is reached on a day. */
export function ReportTargetValue({ target, onClose }: { target: WorkTarget; onClose: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [form] = Form.useForm<{ day: string; value: string; evidence?: string }>()
  const draft = useDraft(`target.value.${target.planCode ?? ''}.${String(target.number ?? '')}`, form)
  const [key] = useState(newKey)
  const report = useMutation({
    mutationFn: (value: NewTargetValue) => reportValue(target, value, key),
    onSuccess: () => {
      draft.forget()
      void queries.invalidateQueries({ queryKey: ['tasks', target.planCode] })
      onClose()
    },
  })
  return (
    <>
      {report.error && <ProblemNotice error={report.error} />}
      <SubmitForm<{ day: string; value: string; evidence?: string }>
        form={form}
        draft={draft}
        name={`target-${String(target.number ?? '')}`}
        initialValues={{ day: today() }}
        onFinish={(fields) =>
          report.mutate({ day: fields.day, value: Number(fields.value), evidence: fields.evidence })
        }
      >
        <Form.Item name="day" label={t('targets.day')} rules={[{ required: true }]}>
          <DateInput max={today()} />
        </Form.Item>
        <Form.Item
          name="value"
          label={`${t('targets.value')}（${target.content?.unit ?? ''}）`}
          rules={[{ required: true, pattern: /^-?\d{1,15}(\.\d{1,6})?$/, message: t('targets.valueForm') }]}
        >
          <Input inputMode="decimal" />
        </Form.Item>
        <Form.Item name="evidence" label={t('targets.evidence')}>
          <Input maxLength={2000} />
        </Form.Item>
        <Button type="primary" size="small" htmlType="submit" loading={report.isPending}>
          {t('action.save')}
        </Button>{' '}
        <Button size="small" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </SubmitForm>
    </>
  )
}
