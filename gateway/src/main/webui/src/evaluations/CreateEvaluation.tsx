import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { newKey } from '../api/client'
import { createEvaluation } from '../api/indicators'
import type { Plan } from '../api/registry'
import { DateInput } from '../parts/DateInput'
import { ProblemNotice } from '../parts/ProblemNotice'
import { usePlan, usePlanCode } from '../shell/usePlan'

function yearsOf(plan: Plan | undefined): number[] {
  const start = plan?.startYear ?? 0
  return Array.from({ length: (plan?.finalYear ?? -1) - start + 1 }, (_, index) => start + index)
}

/** Chooses what to judge: the year and the day whose knowledge counts. */
export function CreateEvaluation({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const code = usePlanCode()
  const plan = usePlan()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [year, setYear] = useState<number>()
  const [asOf, setAsOf] = useState<string | null>(null)
  const [key] = useState(newKey)
  const chosen = year ?? plan?.midtermYear ?? plan?.finalYear
  const run = useMutation({
    mutationFn: (on: number) =>
      createEvaluation(code, on, asOf ? new Date(`${asOf}T23:59:59`).toISOString() : undefined, key),
    onSuccess: (created) => {
      void queries.invalidateQueries({ queryKey: ['evaluations', code] })
      void navigate(`/${code}/evaluations/${created.id ?? ''}`)
    },
  })
  const label = (one: number) =>
    one === plan?.midtermYear
      ? t('evaluations.yearMidterm', { year: one })
      : one === plan?.finalYear
        ? t('evaluations.yearFinal', { year: one })
        : t('evaluations.yearPlain', { year: one })
  return (
    <Modal
      open
      title={t('evaluations.create')}
      okText={t('evaluations.run')}
      cancelText={t('action.cancel')}
      confirmLoading={run.isPending}
      onOk={() => chosen && run.mutate(chosen)}
      onCancel={onClose}
    >
      {run.error && <ProblemNotice error={run.error} />}
      <p>{t('evaluations.createWhat')}</p>
      <Form layout="vertical" component="div">
        <Form.Item label={t('evaluations.year')} htmlFor="evaluation-year">
          <Select
            id="evaluation-year"
            value={chosen}
            options={yearsOf(plan).map((one) => ({ value: one, label: label(one) }))}
            onChange={setYear}
          />
        </Form.Item>
        <Form.Item label={t('evaluations.asOf')} htmlFor="evaluation-as-of">
          <DateInput id="evaluation-as-of" value={asOf} onChange={setAsOf} />
        </Form.Item>
      </Form>
      {run.isPending && <p role="status">{t('evaluations.running')}</p>}
    </Modal>
  )
}
