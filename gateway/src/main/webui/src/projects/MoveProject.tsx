import { useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '../api/me'
import { type Lifecycle, moveProject, type Project } from '../api/registry'
import { today } from '../format/date'
import { useWord } from '../i18n'
import { DateInput } from '../parts/DateInput'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraft } from '../parts/useDraft'
import { useGuardedSave } from '../parts/useGuardedSave'
import { needsReason, offered } from './lifecycle'
import { SubmitForm } from '../parts/SubmitForm'

interface Move {
  to: Lifecycle
  reason?: string
  evidence?: string
  completedOn?: string | null
}

/** A formal step: says in words what will happen before it does. */
export function MoveProject({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = useTranslation()
  const word = useWord()
  const { has } = useMe()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Move>()
  const to = Form.useWatch('to', form)
  const draft = useDraft(`move.${project.planCode ?? ''}.${project.code ?? ''}`, form)
  const guarded = useGuardedSave<Project, Move>({
    save: (base, move, key) =>
      moveProject(base, { ...move, completedOn: move.completedOn ?? undefined }, key),
    reread: () => Promise.resolve(project),
    onSaved: () => {
      draft.forget()
      void queries.invalidateQueries({ queryKey: ['project', project.planCode, project.code] })
      void queries.invalidateQueries({ queryKey: ['projects'] })
      void message.success(t('common.saved'))
      onClose()
    },
  })
  const from = word('lifecycle', project.state)
  return (
    <Modal
      open
      title={t('project.move')}
      okText={t('project.move')}
      cancelText={t('action.cancel')}
      confirmLoading={guarded.saving}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {guarded.error !== undefined && <ProblemNotice error={guarded.error} />}
      {guarded.conflict && <p role="alert">{t('project.movedMeanwhile')}</p>}
      <SubmitForm
        form={form}
        name="move"
        draft={draft}
        onFinish={(move) => void guarded.submit(project, move)}
      >
        <Form.Item
          name="to"
          label={t('project.moveTo')}
          rules={[{ required: true, message: t('form.required', { field: t('project.moveTo') }) }]}
        >
          <Select
            options={offered(project, has('plan-office')).map((state) => ({
              value: state,
              label: word('lifecycle', state),
            }))}
          />
        </Form.Item>
        {to === 'COMPLETED' && (
          <Form.Item name="completedOn" label={t('project.completedOn')}>
            <DateInput max={today()} />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={t('project.reason')}
          rules={[{ required: needsReason(to), message: t('form.required', { field: t('project.reason') }) }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Form.Item name="evidence" label={t('project.evidence')}>
          <Input maxLength={2000} />
        </Form.Item>
      </SubmitForm>
      {to && <p>{t('project.moveWhat', { name: project.name ?? '', from, to: word('lifecycle', to) })}</p>}
    </Modal>
  )
}
