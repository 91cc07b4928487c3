import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../api/me'
import { changeMilestone, type Milestone, type MilestonePatch, readMilestone } from '../api/registry'
import { today } from '../format/date'
import { ConflictDialog } from '../parts/ConflictDialog'
import { changed } from '../parts/changed'
import { DateInput } from '../parts/DateInput'
import { DraftNotice } from '../parts/DraftNotice'
import { ErrorSummary, type Mistake } from '../parts/ErrorSummary'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraft } from '../parts/useDraft'
import { useGuardedSave } from '../parts/useGuardedSave'

interface Fields {
  progressPercent?: string | number | null
  progressAsOf?: string | null
  forecastDate?: string | null
  approvedDate?: string | null
  actualDate?: string | null
  reason?: string | null
}

/** What a form holds as a change of the milestone, or what is wrong with it. */
function read(fields: Fields, milestone: Milestone, wrong: string): MilestonePatch | Mistake {
  const typed = String(fields.progressPercent ?? '')
    .normalize('NFKC')
    .replace(/[\s%]/g, '')
  const progress = typed === '' ? null : Number(typed)
  if (progress !== null && !(progress >= 0 && progress <= 100)) {
    return { field: 'milestone_progressPercent', message: wrong }
  }
  return changed(milestone, { ...fields, progressPercent: progress }) as MilestonePatch
}

interface Props {
  plan: string
  code: string
  milestone: Milestone
  onClose: () => void
}

/** Reports on one milestone: progress, forecast, the day it was reached. */
export function MilestoneEditor({ plan, code, milestone, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { has } = useMe()
  const queries = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const [mistakes, setMistakes] = useState<Mistake[]>([])
  const draft = useDraft(`milestone.${plan}.${code}.${milestone.number ?? 0}`, form)
  const guarded = useGuardedSave<Milestone, MilestonePatch>({
    save: (base, patch, key) => changeMilestone(plan, code, base, patch, key),
    reread: () => readMilestone(plan, code, milestone.number ?? 0),
    onSaved: () => {
      draft.forget()
      void queries.invalidateQueries({ queryKey: ['project', plan, code] })
      void queries.invalidateQueries({ queryKey: ['alerts'] })
      void message.success(t('milestone.saved'))
      onClose()
    },
  })
  const labels = {
    progressPercent: t('milestone.progress'),
    progressAsOf: t('milestone.progressAsOf'),
    forecastDate: t('milestone.forecast'),
    approvedDate: t('milestone.approved'),
    actualDate: t('milestone.actual'),
    reason: t('milestone.reason'),
  }
  const submit = (fields: Fields) => {
    const patch = read(fields, milestone, t('form.percent'))
    if ('message' in patch) {
      setMistakes([patch])
      return
    }
    setMistakes([])
    void guarded.submit(milestone, patch)
  }
  return (
    <Drawer
      open
      onClose={onClose}
      size={480}
      title={t('milestone.edit', { name: milestone.name ?? '' })}
      closable={{ 'aria-label': t('action.close') }}
    >
      <DraftNotice draft={draft} />
      <ErrorSummary mistakes={mistakes} />
      {guarded.error !== undefined && <ProblemNotice error={guarded.error} />}
      <p className="muted">{t('milestone.originalKept', { date: milestone.originalDate ?? '--' })}</p>
      <Form form={form} name="milestone" layout="vertical" initialValues={milestone} onFinish={submit}>
        <Form.Item name="progressPercent" label={labels.progressPercent}>
          <Input inputMode="decimal" />
        </Form.Item>
        <Form.Item name="progressAsOf" label={labels.progressAsOf}>
          <DateInput max={today()} />
        </Form.Item>
        <Form.Item name="forecastDate" label={labels.forecastDate}>
          <DateInput />
        </Form.Item>
        {has('plan-office') && (
          <Form.Item name="approvedDate" label={labels.approvedDate}>
            <DateInput />
          </Form.Item>
        )}
        <Form.Item name="actualDate" label={labels.actualDate}>
          <DateInput max={today()} />
        </Form.Item>
        <Form.Item name="reason" label={labels.reason}>
          <Input.TextArea rows={2} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={guarded.saving}>
          {t('action.save')}
        </Button>{' '}
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </Form>
      <ConflictDialog
        conflict={guarded.conflict}
        labels={labels}
        saving={guarded.saving}
        onSave={(chosen) => guarded.conflict && void guarded.submit(guarded.conflict.theirs, chosen)}
        onCancel={guarded.giveUp}
      />
    </Drawer>
  )
}
