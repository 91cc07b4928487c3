import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Evaluation, stepsQuery } from '../api/indicators'
import { moment } from '../format/date'
import { Loaded } from '../parts/Loaded'
import { StateTag } from '../parts/Tags'

/** Who brought an evaluation to where it stands, when and why. */
export function Steps({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation()
  const steps = useQuery(stepsQuery(evaluation.id ?? ''))
  return (
    <section className="panel" aria-labelledby="steps">
      <h2 id="steps">{t('evaluations.steps')}</h2>
      <Loaded read={steps} rows={2}>
        {(taken) => (
          <ol className="plain-list">
            {taken.map((step) => (
              <li key={step.version}>
                <time dateTime={step.takenAt}>{moment(step.takenAt)}</time> <strong>{step.actor}</strong>{' '}
                <StateTag group="publication" state={step.state} />
                {step.reason && <p>{`${t('project.reason')}：${step.reason}`}</p>}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  )
}
