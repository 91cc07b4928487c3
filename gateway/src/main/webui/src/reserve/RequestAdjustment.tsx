import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import type { Milestone, Project } from '../api/registry'
import { requestAdjustment } from '../api/reserve'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraft } from '../parts/useDraft'
import { AdjustmentParts } from './AdjustmentParts'
import { type AdjustmentFields, asked } from './asked'
import { SubmitForm } from '../parts/SubmitForm'

interface Props {
  project: Project
  milestones: Milestone[]
  onClose: () => void
}

/** Asks the plan office for other years, dates, units, quantities or planned money. */
export function RequestAdjustment({ project, milestones, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<AdjustmentFields>()
  const what = Form.useWatch('what', form)
  const [key] = useState(newKey)
  const plan = project.planCode ?? ''
  const code = project.code ?? ''
  const draft = useDraft(`adjustment.${plan}.${code}`, form)
  const request = useMutation({
    mutationFn: (fields: AdjustmentFields) =>
      requestAdjustment(plan, code, asked(fields, project, milestones), key),
    onSuccess: (adjustment) => {
      draft.forget()
      void queries.invalidateQueries({ queryKey: ['project', plan, code] })
      void queries.invalidateQueries({ queryKey: ['adjustments', plan] })
      void message.success(t('adjustment.requested', { date: adjustment.decideBy ?? '' }))
      onClose()
    },
  })
  const kinds = [
    ...(milestones.length > 0 ? [{ value: 'dates', label: t('adjustment.dates') }] : []),
    { value: 'years', label: t('adjustment.years') },
    { value: 'units', label: t('adjustment.units') },
    ...(project.scale?.length ? [{ value: 'scale', label: t('project.scale') }] : []),
    { value: 'money', label: t('adjustment.money') },
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
      {request.error && <ProblemNotice error={request.error} />}
      <p>{t('adjustment.requestWhat')}</p>
      <SubmitForm
        form={form}
        name="adjustment"
        draft={draft}
        initialValues={{
          what: kinds[0]?.value,
          startYear: project.startYear,
          endYear: project.endYear,
          leadUnit: project.leadUnit,
          units: project.units?.map((unit) => unit.name),
          scale: project.scale?.map((one) => one.plannedQuantity),
        }}
        onFinish={(fields) => request.mutate(fields)}
      >
        <Form.Item name="what" label={t('adjustment.what')}>
          <Radio.Group options={kinds} />
        </Form.Item>
        <AdjustmentParts what={what} project={project} milestones={milestones} />
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
      </SubmitForm>
    </Modal>
  )
}
