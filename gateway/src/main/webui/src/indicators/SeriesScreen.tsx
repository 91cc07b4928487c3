import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { latestEvaluationQuery, type Series, seriesQuery } from '../api/indicators'
import { useWord } from '../i18n'
import { Empty } from '../parts/Empty'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { VerdictTag } from '../parts/Tags'
import { usePlan, usePlanCode } from '../shell/usePlan'
import { AssignedTargets } from './AssignedTargets'
import { Observations } from './Observations'
import { ProofReading } from './ProofReading'
import { RegionTargets } from './RegionTargets'
import { ServingProjects } from './ServingProjects'
import { Trajectory } from './Trajectory'

/** One series: its way so far, all that is known of it, and why it has its verdict. */
export function Component() {
  const plan = usePlanCode()
  const code = useParams().series ?? ''
  const series = useQuery(seriesQuery(plan, code))
  return (
    <Loaded read={series} rows={12}>
      {(found) => <SeriesPage key={code} series={found} />}
    </Loaded>
  )
}

function SeriesPage({ series }: { series: Series }) {
  const { t } = useTranslation()
  const word = useWord()
  const code = usePlanCode()
  const plan = usePlan()
  const latest = useQuery(latestEvaluationQuery(code))
  const verdict = latest.data?.indicators
    ?.flatMap((indicator) => indicator.series ?? [])
    .find((one) => one.seriesCode === series.code)
  const names = [series.indicatorName, series.name].filter((name, i, all) => name && all.indexOf(name) === i)
  return (
    <>
      <Heading
        title={names.join(' — ')}
        lead={[
          series.code,
          word('attribute', series.attribute),
          word('targetKind', series.targetKind),
          series.unit,
        ]
          .filter(Boolean)
          .join(' · ')}
      >
        {verdict && <VerdictTag verdict={verdict.verdict} />}
        <Button onClick={() => window.print()}>{t('action.print')}</Button>
      </Heading>
      {plan && (
        <section className="panel" aria-label={t('series.trajectory')}>
          <Trajectory
            series={series}
            verdict={verdict}
            span={{ baselineYear: plan.baselineYear ?? 0, finalYear: plan.finalYear ?? 0 }}
          />
        </section>
      )}
      <section className="panel" aria-labelledby="proof">
        <h2 id="proof">{t('series.proof')}</h2>
        <Loaded read={latest} rows={6}>
          {(evaluation) =>
            verdict ? (
              <ProofReading verdict={verdict} />
            ) : (
              <Empty title={t('series.noProof')}>
                {evaluation === null && (
                  <Link to={`/${code}/evaluations?create=1`}>{t('indicators.evaluate')}</Link>
                )}
              </Empty>
            )
          }
        </Loaded>
      </section>
      <ServingProjects plan={code} series={series.code ?? ''} />
      <Observations observations={series.observations ?? []} />
      <AssignedTargets targets={series.assignedTargets ?? []} />
      <RegionTargets series={series} />
    </>
  )
}
