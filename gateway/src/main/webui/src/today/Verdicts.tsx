import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { latestEvaluationQuery } from '../api/indicators'
import { moment } from '../format/date'
import { useWord } from '../i18n'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { VerdictStrip } from '../parts/VerdictStrip'

/** The verdicts of the newest evaluation, worst first. */
export function Verdicts({ plan }: { plan: string }) {
  const { t } = useTranslation()
  const word = useWord()
  const latest = useQuery(latestEvaluationQuery(plan))
  return (
    <section className="panel" aria-labelledby="verdicts">
      <h2 id="verdicts">{t('today.verdicts')}</h2>
      <Loaded read={latest} rows={3}>
        {(evaluation) =>
          evaluation === null ? (
            <Empty title={t('indicators.noEvaluation')}>
              <Link to={`/${plan}/evaluations`}>{t('evaluations.title')}</Link>
            </Empty>
          ) : (
            <>
              <VerdictStrip
                plan={plan}
                series={(evaluation.indicators ?? []).flatMap((indicator) => indicator.series ?? [])}
              />
              <p className="muted">
                <Link to={`/${plan}/evaluations/${evaluation.id ?? ''}`}>
                  {t('indicators.verdictsOf', {
                    year: evaluation.year ?? '',
                    state: word('publication', evaluation.state),
                    asOf: moment(evaluation.asOf),
                  })}
                </Link>
              </p>
            </>
          )
        }
      </Loaded>
    </section>
  )
}
