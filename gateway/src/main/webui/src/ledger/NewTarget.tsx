import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import type { Task } from '../api/registry'
import { addTarget, type TargetContent } from '../api/targets'
import { useWord } from '../i18n'
import { ProblemNotice } from '../parts/ProblemNotice'

const KINDS = ['AT_LEAST', 'AT_MOST', 'ABOUT'] as const

type Fields = Omit<TargetContent, 'targetValue'> & { targetValue: string }

/** Says in numbers what a task is to reach. */
export function NewTarget({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation()
  const word = useWord()
  const queries = useQueryClient()
  const [key, setKey] = useState(newKey)
  const add = useMutation({
    mutationFn: (fields: Fields) =>
      addTarget(task, { ...fields, targetValue: Number(fields.targetValue) }, key),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['tasks', task.planCode] })
      onClose()
    },
  })
  const required = (label: string) => [
    { required: true, whitespace: true, message: t('form.required', { field: label }) },
  ]
  return (
    <>
      {add.error && <ProblemNotice error={add.error} />}
      <Form<Fields>
        name="new-target"
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'AT_LEAST' }}
        onValuesChange={() => setKey(newKey())}
        onFinish={(fields) => add.mutate(fields)}
      >
        <Form.Item name="name" label={t('targets.name')} rules={required(t('targets.name'))}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="kind" label={t('targets.kind')}>
          <Select options={KINDS.map((one) => ({ value: one, label: word('targetKind', one) }))} />
        </Form.Item>
        <Form.Item
          name="targetValue"
          label={t('targets.targetValue')}
          rules={[{ required: true, pattern: /^\d{1,15}(\.\d{1,6})?$/, message: t('targets.valueForm') }]}
        >
          <Input inputMode="decimal" />
        </Form.Item>
        <Form.Item name="unit" label={t('targets.unit')} rules={required(t('targets.unit'))}>
          <Input maxLength={50} />
        </Form.Item>
        <Button type="primary" size="small" htmlType="submit" loading={add.isPending}>
          {t('action.save')}
        </Button>{' '}
        <Button size="small" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </Form>
    </>
  )
}
