import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { changeTarget, readTarget, type TargetContent, type WorkTarget } from '../api/targets'
import { ConflictDialog } from '../parts/ConflictDialog'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useGuardedSave } from '../parts/useGuardedSave'
import { changeOf, type TargetFieldValues, typed } from './target'
import { TargetFields } from './TargetFields'
import { SubmitForm } from '../parts/SubmitForm'
import { useDraft } from '../parts/useDraft'

type Fields = TargetFieldValues & { reason: string }

/** Changes what a target says, with the reason; what it said before stays in its versions. */
export function ChangeTarget({ target, onClose }: { target: WorkTarget; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const draft = useDraft(`target.change.${target.planCode ?? ''}.${String(target.number ?? '')}`, form)
  const guarded = useGuardedSave<WorkTarget, Partial<TargetContent>>({
    save: (base, change) => changeTarget(base, change, String(form.getFieldValue('reason'))),
    reread: () => readTarget(target),
    onSaved: () => {
      draft.forget()
      void queries.invalidateQueries({ queryKey: ['tasks', target.planCode] })
      void message.success(t('targets.changed'))
      onClose()
    },
  })
  const submit = (fields: Fields) => {
    const change = target.content ? changeOf(target.content, fields) : {}
    if (Object.keys(change).length === 0) {
      void message.info(t('targets.unchanged'))
    } else {
      void guarded.submit(target, change)
    }
  }
  return (
    <>
      {guarded.error !== undefined && <ProblemNotice error={guarded.error} />}
      <SubmitForm<Fields>
        form={form}
        draft={draft}
        name={`change-target-${String(target.number ?? '')}`}
        initialValues={typed(target.content)}
        onFinish={submit}
      >
        <TargetFields />
        <Form.Item
          name="reason"
          label={t('targets.reason')}
          rules={[
            {
              required: true,
              whitespace: true,
              message: t('form.required', { field: t('targets.reason') }),
            },
          ]}
        >
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
        <Button type="primary" size="small" htmlType="submit" loading={guarded.saving}>
          {t('action.save')}
        </Button>{' '}
        <Button size="small" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </SubmitForm>
      <ConflictDialog
        conflict={
          guarded.conflict && { theirs: guarded.conflict.theirs.content ?? {}, mine: guarded.conflict.mine }
        }
        labels={{
          name: t('targets.name'),
          kind: t('targets.kind'),
          targetValue: t('targets.targetValue'),
          unit: t('targets.unit'),
        }}
        saving={guarded.saving}
        onSave={(chosen) => guarded.conflict && void guarded.submit(guarded.conflict.theirs, chosen)}
        onCancel={guarded.giveUp}
      />
    </>
  )
}
