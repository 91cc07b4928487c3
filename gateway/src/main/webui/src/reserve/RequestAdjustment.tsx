import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, InputNumber, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import type { Milestone, Project } from '../api/registry'
import { type AdjustmentRequest, requestAdjustment } from '../api/reserve'
import { DateInput } from '../parts/DateInput'
import { DraftNotice } from '../parts/DraftNotice'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraft } from '../parts/useDraft'

interface Fields {
  what: 'years' | 'dates'
  startYear?: number
  endYear?: number
  dates?: Record<string, string | null | undefined>
  reason: string
  evidence?: string
}

/** What the form asks for; dates that stay are left out. */
function asked(fields: Fields, milestones: Milestone[]): AdjustmentRequest {
  const { reason, evidence } = fields
  if (fields.what === 'years') {
    return { reason, evidence, startYear: fields.startYear, endYear: fields.endYear }
  }
  return {
    reason,
    evidence,
    milestones: milestones.flatMap((one) => {
      const date = fields.dates?.[String(one.number)]
      return one.number !== undefined && date ? [{ number: one.number, date }] : []
    }),
  }
}

interface Props {
  project: Project
  milestones: Milestone[]
  onClose: () => void
}

/** Asks the plan office for other years or other dates. */
export function RequestAdjustment({ project, milestones, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const what = Form.useWatch('what', form)
  const [key] = useState(newKey)
  const plan = project.planCode ?? ''
  const code = project.code ?? ''
  const draft = useDraft(`adjustment.${plan}.${code}`, form)
  const request = useMutation({
    mutationFn: (fields: Fields) => requestAdjustment(plan, code, asked(fields, milestones), key),
    onSuccess: (adjustment) => {
      draft.forget()
      void queries.invalidateQueries({ queryKey: ['project', plan, code] })
      void message.success(t('adjustment.requested', { date: adjustment.decideBy ?? '' }))
      onClose()
    },
  })
  const kinds = [
    ...(milestones.length > 0 ? [{ value: 'dates', label: t('adjustment.dates') }] : []),
    { value: 'years', label: t('adjustment.years') },
  ]
  return (
    <Modal
      open
      title={t('adjustment.request')}
      okText={t('adjustment.request')}
      cancelText={t('action.cancel')}
      confirmLoading={request.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <DraftNotice draft={draft} />
      {request.error && <ProblemNotice error={request.error} />}
      <p>{t('adjustment.requestWhat')}</p>
      <Form
        form={form}
        name="adjustment"
        layout="vertical"
        requiredMark={false}
        initialValues={{
          what: kinds[0]?.value,
          startYear: project.startYear,
          endYear: project.endYear,
        }}
        onFinish={(fields) => request.mutate(fields)}
      >
        <Form.Item name="what" label={t('adjustment.what')}>
          <Radio.Group options={kinds} />
        </Form.Item>
        {what === 'years' && (
          <div className="grid">
            <Form.Item name="startYear" label={t('adjustment.startYear')}>
              <InputNumber min={1990} max={2100} />
            </Form.Item>
            <Form.Item name="endYear" label={t('adjustment.endYear')}>
              <InputNumber min={1990} max={2100} />
            </Form.Item>
          </div>
        )}
        {what === 'dates' &&
          milestones.map((one) => (
            <Form.Item
              key={one.number}
              name={['dates', String(one.number)]}
              label={`${one.name ?? ''}（${one.approvedDate ?? one.originalDate ?? ''}）`}
            >
              <DateInput />
            </Form.Item>
          ))}
        <Form.Item
          name="reason"
          label={t('project.reason')}
          rules={[{ required: true, message: t('form.required', { field: t('project.reason') }) }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Form.Item name="evidence" label={t('project.evidence')}>
          <Input maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
