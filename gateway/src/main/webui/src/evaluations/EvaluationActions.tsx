import { useMutation } from '@tanstack/react-query'
import { App, Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { download, type FileForm, FORMS } from '../api/download'
import { type Evaluation, verifyEvaluation } from '../api/indicators'
import { ProblemNotice } from '../parts/ProblemNotice'
import { ReviewActions } from './ReviewActions'

/** What one can do with an evaluation: check it, take it away, bring it to the public. */
export function EvaluationActions({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
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
      <ReviewActions evaluation={evaluation} />
    </>
  )
}
