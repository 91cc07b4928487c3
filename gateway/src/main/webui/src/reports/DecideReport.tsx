import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { decideReport, type ReportOf } from '../api/reports'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraftText } from '../parts/useDraftText'

/** The plan office accepts a report or gives it back. */
export function DecideReport({ of, onClose }: { of: ReportOf; onClose: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [comment, setComment, forget] = useDraftText(`decide.${of.plan}.${of.code}.${of.report.month ?? ''}`)
  const [key] = useState(newKey)
  const id = useId()
  const decision = useMutation({
    mutationFn: (accepted: boolean) =>
      decideReport(of, { accepted, comment: comment.trim() || undefined }, key),
    onSuccess: () => {
      forget()
      void queries.invalidateQueries({ queryKey: ['project', of.plan, of.code] })
      void queries.invalidateQueries({ queryKey: ['month', of.plan] })
      onClose()
    },
  })
  return (
    <>
      {decision.error && <ProblemNotice error={decision.error} />}
      <label htmlFor={id}>{t('reports.comment')}</label>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={2000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      <div className="actions">
        <Button type="primary" loading={decision.isPending} onClick={() => decision.mutate(true)}>
          {t('reports.accept')}
        </Button>
        <Button
          loading={decision.isPending}
          disabled={comment.trim() === ''}
          onClick={() => decision.mutate(false)}
        >
          {t('reports.return')}
        </Button>
      </div>
    </>
  )
}
