import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, InputNumber, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Project } from '../api/registry'
import { reportScale } from '../api/scale'
import { quantity } from '../format/number'
import { ProblemNotice } from '../parts/ProblemNotice'
import { SubmitForm } from '../parts/SubmitForm'
import { useDraft } from '../parts/useDraft'

interface Fields {
  done?: (number | null | undefined)[]
}

/** Takes in how much of each promised quantity is done by now. */
export function ReportScale({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const draft = useDraft(`scale.${project.planCode ?? ''}.${project.code ?? ''}`, form)
  const items = project.scale ?? []
  const save = useMutation({
    mutationFn: ({ done }: Fields) =>
      reportScale(
        project,
        items.flatMap(({ item, unit }, index) => {
          const doneQuantity = done?.[index]
          return doneQuantity == null ? [] : [{ item: item ?? '', unit: unit ?? '', doneQuantity }]
        }),
      ),
    onSuccess: async () => {
      draft.forget()
      await queries.invalidateQueries({ queryKey: ['project', project.planCode, project.code] })
      void message.success(t('common.saved'))
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('project.scaleReport')}
      okText={t('action.save')}
      cancelText={t('action.cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {save.error && <ProblemNotice error={save.error} />}
      <p>{t('project.scaleReportWhat')}</p>
      <SubmitForm
        form={form}
        draft={draft}
        name="scale"
        initialValues={{ done: items.map((one) => one.doneQuantity) }}
        onFinish={(fields) => save.mutate(fields)}
      >
        {items.map((one, index) => (
          <Form.Item
            key={`${one.item ?? ''}${one.unit ?? ''}`}
            name={['done', index]}
            label={`${one.item ?? ''}（${t('project.planned')} ${quantity(one.plannedQuantity)} ${one.unit ?? ''}）`}
          >
            <InputNumber min={0} style={{ width: '100%' }} />
          </Form.Item>
        ))}
      </SubmitForm>
    </Modal>
  )
}
