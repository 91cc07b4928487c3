import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Dropdown } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { download, type FileForm, FORMS } from '../api/download'
import { type Evaluation, evaluationQuery, publishEvaluation, verifyEvaluation } from '../api/indicators'
import { useMe } from '../api/me'
import { ProblemNotice } from '../parts/ProblemNotice'

/** What one can do with an evaluation: check it, take it away, publish it. */
export function EvaluationActions({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation()
  const { modal, message } = App.useApp()
  const { has } = useMe()
  const queries = useQueryClient()
  const key = useRef(newKey())
  const id = evaluation.id ?? ''
  const showProblem = (error: unknown): void => {
    modal.error({ content: <ProblemNotice error={error} /> })
  }
  const verification = useMutation({
    mutationFn: () => verifyEvaluation(id),
    onError: showProblem,
    onSuccess: (found) => {
      if (found.verified) {
        modal.success({ title: t('evaluations.verified'), content: <code>{found.recomputedSha256}</code> })
      } else {
        const series = (found.differingSeries ?? []).join('、')
        modal.error({ title: t('evaluations.notVerified', { series }), content: found.remark })
      }
    },
  })
  const publication = useMutation({
    mutationFn: () => publishEvaluation(evaluation, key.current),
    onError: showProblem,
    onSuccess: (published) => {
      queries.setQueryData(evaluationQuery(id).queryKey, published)
      void queries.invalidateQueries({ queryKey: ['evaluations'] })
      void message.success(t('evaluations.published'))
    },
  })
  const name = t('evaluations.name', { year: evaluation.year ?? '' })
  const take = (form: FileForm) => {
    const file = `${evaluation.planCode ?? ''}-${evaluation.year ?? ''}`
    download(`/api/indicators/v1/evaluations/${id}`, file, form).catch(showProblem)
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: (Object.keys(FORMS) as FileForm[]).map((form) => ({ key: form, label: form.toUpperCase() })),
          onClick: (item) => take(item.key as FileForm),
        }}
      >
        <Button>{t('action.download')} ▾</Button>
      </Dropdown>
      <Button loading={verification.isPending} onClick={() => verification.mutate()}>
        {t('evaluations.verify')}
      </Button>
      <Button onClick={() => window.print()}>{t('action.print')}</Button>
      {has('plan-office') && evaluation.state === 'DRAFT' && (
        <Button
          type="primary"
          loading={publication.isPending}
          onClick={() => {
            void modal.confirm({
              title: t('evaluations.publish'),
              content: t('evaluations.publishWhat', { name }),
              okText: t('evaluations.publish'),
              cancelText: t('action.cancel'),
              onOk: () => publication.mutateAsync().catch(() => undefined),
            })
          }}
        >
          {t('evaluations.publish')}
        </Button>
      )}
    </>
  )
}
