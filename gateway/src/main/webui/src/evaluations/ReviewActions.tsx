import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Evaluation, type EvaluationStep, takeStep } from '../api/indicators'
import { useMe } from '../api/me'
import { ProblemNotice } from '../parts/ProblemNotice'
import { SendBack } from './SendBack'
import { useStep } from './useStep'

/** The steps of the plan office: a draft goes to review, from there to the public or back. */
export function ReviewActions({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const { has } = useMe()
  const [sendingBack, setSendingBack] = useState(false)
  const step = useStep(evaluation)
  if (!has('plan-office')) {
    return null
  }
  const ask = (taken: EvaluationStep): void => {
    void modal.confirm({
      title: t(`evaluations.${taken}`),
      content: t(`evaluations.${taken}What`, {
        name: t('evaluations.name', { year: evaluation.year ?? '' }),
      }),
      okText: t(`evaluations.${taken}`),
      cancelText: t('action.cancel'),
      onOk: () =>
        step
          .mutateAsync((key) => takeStep(evaluation, taken, key))
          .catch((error: unknown) => void modal.error({ content: <ProblemNotice error={error} /> })),
    })
  }
  return (
    <>
      {evaluation.state === 'DRAFT' && (
        <Button type="primary" onClick={() => ask('review')}>
          {t('evaluations.review')}
        </Button>
      )}
      {evaluation.state === 'UNDER_REVIEW' && (
        <>
          <Button onClick={() => setSendingBack(true)}>{t('evaluations.return')}</Button>
          <Button type="primary" onClick={() => ask('publication')}>
            {t('evaluations.publication')}
          </Button>
        </>
      )}
      {sendingBack && <SendBack evaluation={evaluation} onClose={() => setSendingBack(false)} />}
    </>
  )
}
