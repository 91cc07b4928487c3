import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Task, TaskPatch, TaskStatus } from '../api/registry'
import { changeTask, readTask } from '../api/tasks'
import { day, today } from '../format/date'
import { useWord } from '../i18n'
import { ConflictDialog } from '../parts/ConflictDialog'
import { changed } from '../parts/changed'
import { DateInput } from '../parts/DateInput'
import { ProblemNotice } from '../parts/ProblemNotice'
import { StateTag } from '../parts/Tags'
import { useDraft } from '../parts/useDraft'
import { useGuardedSave } from '../parts/useGuardedSave'
import { TaskEvidence } from './TaskEvidence'
import { TaskLinkList } from './TaskLinkList'
import { TaskTargets } from './TaskTargets'
import { SubmitForm } from '../parts/SubmitForm'

const STATES: TaskStatus[] = ['NOT_STARTED', 'IN_PROGRESS', 'DONE', 'CANCELLED']

interface Props {
  task: Task
  mayReport: boolean
  onClose: () => void
}

/** A task in full; for those whose task it is, the form to report on it. */
export function TaskEditor({ task, mayReport, onClose }: Props) {
  const { t } = useTranslation()
  const units = task.units ?? []
  const named = (lead: boolean) =>
    units
      .filter((unit) => unit.lead === lead)
      .map((unit) => unit.name)
      .join('、') || '--'
  return (
    <Drawer
      open
      size={520}
      onClose={onClose}
      title={t('ledger.edit', { name: task.mainTask ?? '' })}
      closable={{ 'aria-label': t('action.close') }}
    >
      <dl className="facts">
        <dt>{t('projects.code')}</dt>
        <dd>{task.code}</dd>
        {task.task && (
          <>
            <dt>{t('ledger.task')}</dt>
            <dd>{task.task}</dd>
          </>
        )}
        <dt>{t('ledger.lead.units')}</dt>
        <dd>{named(true)}</dd>
        <dt>{t('common.unit')}</dt>
        <dd>{named(false)}</dd>
        <dt>{t('ledger.deadline')}</dt>
        <dd>
          {day(task.dueDate)} {task.deadlineText}
          {task.dueExplanation && (
            <>
              <br />
              <small className="muted">{task.dueExplanation}</small>
            </>
          )}
        </dd>
        <dt>{t('common.state')}</dt>
        <dd>
          <StateTag group="task" state={task.state} /> {task.completedOn ?? ''}
        </dd>
        <dt>{t('ledger.note')}</dt>
        <dd>{task.progressNote ?? '--'}</dd>
      </dl>
      <TaskTargets task={task} mayReport={mayReport} />
      <TaskLinkList task={task} mayEdit={mayReport} />
      <TaskEvidence task={task} mayHandIn={mayReport} />
      {mayReport && <ReportForm task={task} onClose={onClose} />}
    </Drawer>
  )
}

function ReportForm({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation()
  const word = useWord()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<TaskPatch>()
  const plan = task.planCode ?? ''
  const code = task.code ?? ''
  const draft = useDraft(`task.${plan}.${code}`, form)
  const guarded = useGuardedSave<Task, TaskPatch>({
    save: changeTask,
    reread: () => readTask(plan, code),
    onSaved: () => {
      draft.forget()
      void queries.invalidateQueries({ queryKey: ['tasks'] })
      void queries.invalidateQueries({ queryKey: ['alerts'] })
      void message.success(t('ledger.saved'))
      onClose()
    },
  })
  const labels = {
    state: t('common.state'),
    completedOn: t('ledger.completedOn'),
    progressNote: t('ledger.note'),
    countedFrom: t('ledger.countedFrom', { event: task.countsFrom ?? '' }),
  }
  return (
    <>
      {guarded.error !== undefined && <ProblemNotice error={guarded.error} />}
      <SubmitForm
        form={form}
        name="task"
        draft={draft}
        initialValues={task}
        onFinish={(fields) => void guarded.submit(task, changed(task, fields))}
      >
        <Form.Item name="state" label={labels.state}>
          <Select options={STATES.map((state) => ({ value: state, label: word('task', state) }))} />
        </Form.Item>
        <Form.Item name="completedOn" label={labels.completedOn}>
          <DateInput max={today()} />
        </Form.Item>
        <Form.Item name="progressNote" label={labels.progressNote}>
          <Input.TextArea rows={4} />
        </Form.Item>
        {task.countsFrom && (
          <Form.Item name="countedFrom" label={labels.countedFrom}>
            <DateInput />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" loading={guarded.saving}>
          {t('action.save')}
        </Button>{' '}
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </SubmitForm>
      <ConflictDialog
        conflict={guarded.conflict}
        labels={labels}
        saving={guarded.saving}
        onSave={(chosen) => guarded.conflict && void guarded.submit(guarded.conflict.theirs, chosen)}
        onCancel={guarded.giveUp}
      />
    </>
  )
}
