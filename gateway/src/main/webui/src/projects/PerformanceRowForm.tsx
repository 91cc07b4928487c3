import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Drawer, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { enterRow, type PerformanceForm, type PerformanceRow } from '../api/performance'
import { ProblemNotice } from '../parts/ProblemNotice'
import { SubmitForm } from '../parts/SubmitForm'
import { useDraft } from '../parts/useDraft'

interface Props {
  form: PerformanceForm
  row: PerformanceRow
  onClose: () => void
}

interface Fields {
  name?: string
  target?: string
  actual?: string
  degree?: string
  deviation?: string
  applicable?: boolean
}

/** The degree that a score stands for, so that an edit begins with what was said before. */
function degreeOf(row: PerformanceRow): string | undefined {
  return row.score == null || !row.points
    ? undefined
    : String(Math.round((row.score / row.points) * 10000) / 100)
}

/** One row: scored where the data do not tell, explained in any case. */
export function PerformanceRowForm({ form: whole, row, onClose }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const draft = useDraft(
    `performance.${whole.planCode ?? ''}.${whole.projectCode ?? ''}.${String(whole.year ?? '')}.${row.key ?? ''}`,
    form,
  )
  const manual = row.manual === true
  const save = useMutation({
    mutationFn: (fields: Fields) =>
      enterRow(whole, {
        key: row.key ?? '',
        name: manual ? fields.name : undefined,
        target: manual ? fields.target : undefined,
        actual: manual ? fields.actual : undefined,
        degree: manual && fields.applicable && fields.degree ? Number(fields.degree) : undefined,
        applicable: !manual || fields.applicable === true,
        deviation: fields.deviation,
      }),
    onSuccess: () => {
      draft.forget()
      void queries.invalidateQueries({ queryKey: ['project', whole.planCode, whole.projectCode] })
      onClose()
    },
  })
  return (
    <Drawer
      open
      size={520}
      onClose={onClose}
      title={row.level3}
      closable={{ 'aria-label': t('action.close') }}
    >
      {save.error && <ProblemNotice error={save.error} />}
      <p className="muted">{row.explanation}</p>
      <SubmitForm<Fields>
        form={form}
        draft={draft}
        name="performance-row"
        initialValues={{
          name: row.level3,
          target: row.target,
          actual: row.actual,
          deviation: row.deviation,
          applicable: row.applicable,
          degree: degreeOf(row),
        }}
        onFinish={(fields) => save.mutate(fields)}
      >
        {manual && (
          <>
            <Form.Item name="applicable" valuePropName="checked">
              <Checkbox>{t('performance.applicable')}</Checkbox>
            </Form.Item>
            <Form.Item name="name" label={t('performance.level3')}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name="target" label={t('performance.target')}>
              <Input maxLength={500} />
            </Form.Item>
            <Form.Item name="actual" label={t('performance.actual')}>
              <Input maxLength={500} />
            </Form.Item>
            <Form.Item
              name="degree"
              label={t('performance.degree')}
              rules={[
                { pattern: /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, message: t('performance.degreeForm') },
              ]}
            >
              <Input inputMode="decimal" />
            </Form.Item>
          </>
        )}
        <Form.Item name="deviation" label={t('performance.why')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('action.save')}
        </Button>{' '}
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </SubmitForm>
    </Drawer>
  )
}
