import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { type PerformanceForm, reopenForm } from '../api/performance'
import { ProblemNotice } from '../parts/ProblemNotice'

/** Lets a filed form be filled in again, with the reason that stays beside what was filed. */
export function ReopenPerformance({ form, onClose }: { form: PerformanceForm; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [key] = useState(newKey)
  const reopen = useMutation({
    mutationFn: () => reopenForm(form, reason, key),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['project', form.planCode, form.projectCode] })
      void message.success(t('common.saved'))
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('performance.reopen')}
      okText={t('performance.reopen')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      confirmLoading={reopen.isPending}
      onOk={() => reopen.mutate()}
      onCancel={onClose}
    >
      {reopen.error && <ProblemNotice error={reopen.error} />}
      <p>{t('performance.reopenWhat')}</p>
      <div className="choice">
        <label htmlFor="reopening-reason">{t('project.reason')}</label>
        <Input.TextArea
          id="reopening-reason"
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Modal>
  )
}
