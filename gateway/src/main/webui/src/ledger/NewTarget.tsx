import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import type { Task } from '../api/registry'
import { addTarget } from '../api/targets'
import { ProblemNotice } from '../parts/ProblemNotice'
import type { TargetFieldValues } from './target'
import { TargetFields } from './TargetFields'
import { SubmitForm } from '../parts/SubmitForm'
import { useDraft } from '../parts/useDraft'

/** Says in numbers what a task is to reach. */
export function NewTarget({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [form] = Form.useForm<TargetFieldValues>()
  const draft = useDraft(`target.new.${task.planCode ?? ''}.${task.code ?? ''}`, form)
  const [key, setKey] = useState(newKey)
  const add = useMutation({
    mutationFn: (fields: TargetFieldValues) =>
      addTarget(task, { ...fields, targetValue: Number(fields.targetValue) }, key),
    onSuccess: () => {
      draft.forget()
      void queries.invalidateQueries({ queryKey: ['tasks', task.planCode] })
      onClose()
    },
  })
  return (
    <>
      {add.error && <ProblemNotice error={add.error} />}
      <SubmitForm<TargetFieldValues>
        form={form}
        draft={draft}
        name="new-target"
        initialValues={{ kind: 'AT_LEAST' }}
        onValuesChange={() => setKey(newKey())}
        onFinish={(fields) => add.mutate(fields)}
      >
        <TargetFields />
        <Button type="primary" size="small" htmlType="submit" loading={add.isPending}>
          {t('action.save')}
        </Button>{' '}
        <Button size="small" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </SubmitForm>
    </>
  )
}
