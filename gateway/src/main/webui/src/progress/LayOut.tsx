import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { foreseenQuery, layOut, templatesQuery } from '../api/progress'
import { quantity } from '../format/number'
import { Loaded } from '../parts/Loaded'
import { ProblemNotice } from '../parts/ProblemNotice'

/** Promises the milestones of a template, after showing the days they would have. */
export function LayOut({ plan, code, onClose }: { plan: string; code: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const templates = useQuery(templatesQuery).data ?? []
  const [template, setTemplate] = useState<string>()
  const foreseen = useQuery(foreseenQuery(plan, code, template))
  const [key] = useState(newKey)
  const promise = useMutation({
    mutationFn: (chosen: string) => layOut(plan, code, { template: chosen }, key),
    onSuccess: async (laid) => {
      await queries.invalidateQueries({ queryKey: ['project', plan, code] })
      void message.success(t('progress.laidOut', { n: laid.steps?.length ?? 0 }))
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('progress.layOut')}
      okText={t('progress.layOut')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !foreseen.data }}
      confirmLoading={promise.isPending}
      onOk={() => template && promise.mutate(template)}
      onCancel={onClose}
    >
      {promise.error && <ProblemNotice error={promise.error} />}
      <p>{t('progress.layOutWhat')}</p>
      <div className="choice">
        <label htmlFor="template">{t('progress.template')}</label>
        <Select
          id="template"
          value={template}
          options={templates.map((one) => ({ value: one.code ?? '', label: one.name ?? '' }))}
          onChange={(chosen: string) => setTemplate(chosen)}
        />
      </div>
      {template && (
        <Loaded read={foreseen} rows={6}>
          {(found) => (
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t('progress.milestone')}</th>
                  <th scope="col" className="numeric">
                    {t('field.weight')}
                  </th>
                  <th scope="col">{t('progress.day')}</th>
                </tr>
              </thead>
              <tbody>
                {(found.steps ?? []).map((step) => (
                  <tr key={step.name}>
                    <th scope="row">{step.name}</th>
                    <td className="numeric">{quantity(step.weight)}</td>
                    <td>{step.originalDate}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Loaded>
      )}
    </Modal>
  )
}
