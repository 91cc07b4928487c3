import { useQuery } from '@tanstack/react-query'
import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { type Evaluation, evaluationQuery } from '../api/indicators'
import { moment } from '../format/date'
import { AsOf } from '../parts/AsOf'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { StateTag } from '../parts/Tags'
import { useFilters } from '../parts/useFilters'
import { VerdictStrip } from '../parts/VerdictStrip'
import { usePlanCode } from '../shell/usePlan'
import { DriftReport } from './DriftReport'
import { EvaluationActions } from './EvaluationActions'
import { IndicatorList } from './IndicatorList'
import { ProjectList } from './ProjectList'
import { Steps } from './Steps'
import { TaskList } from './TaskList'

/** One sealed evaluation: its three lists, its seal, its way out. */
export function Component() {
  const id = useParams().id ?? ''
  const evaluation = useQuery(evaluationQuery(id))
  return (
    <Loaded read={evaluation} rows={14}>
      {(found) => <EvaluationPage key={id} evaluation={found} />}
    </Loaded>
  )
}

function EvaluationPage({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation()
  const plan = usePlanCode()
  const { values, set } = useFilters('list')
  const series = (evaluation.indicators ?? []).flatMap((indicator) => indicator.series ?? [])
  return (
    <>
      <Heading
        title={`${evaluation.planName ?? ''} ${t('evaluations.name', { year: evaluation.year ?? '' })}`}
        lead={
          <>
            <StateTag group="publication" state={evaluation.state} />
            {` · ${t('common.asOf', { date: moment(evaluation.asOf) })} · ${evaluation.methodVersion ?? ''}`}
          </>
        }
      >
        <EvaluationActions evaluation={evaluation} />
      </Heading>
      <section className="panel">
        <VerdictStrip plan={evaluation.planCode ?? plan} series={series} />
      </section>
      <section className="panel">
        <AsOf at={evaluation.asOf}>
          <Tabs
            activeKey={values.list ?? 'indicators'}
            onChange={(key) => set('list', key === 'indicators' ? undefined : key)}
            items={[
              {
                key: 'indicators',
                label: t('evaluations.indicators'),
                children: <IndicatorList evaluation={evaluation} />,
              },
              {
                key: 'tasks',
                label: t('evaluations.tasks'),
                children: <TaskList tasks={evaluation.tasks} />,
              },
              {
                key: 'projects',
                label: t('evaluations.projects'),
                children: <ProjectList plan={evaluation.planCode ?? plan} projects={evaluation.projects} />,
              },
              {
                key: 'drift',
                label: t('evaluations.drift'),
                children: <DriftReport evaluation={evaluation} />,
              },
            ]}
          />
        </AsOf>
      </section>
      <section className="panel">
        <dl className="facts">
          <dt>{t('evaluations.createdBy')}</dt>
          <dd>
            {evaluation.createdBy} {moment(evaluation.createdAt)}
          </dd>
          <dt>{t('evaluations.publishedAt')}</dt>
          <dd>
            {moment(evaluation.publishedAt)} {evaluation.publishedBy ?? ''}
          </dd>
          <dt>{t('evaluations.seal')}</dt>
          <dd>
            <code>{evaluation.sha256}</code>
          </dd>
        </dl>
      </section>
      <Steps evaluation={evaluation} />
    </>
  )
}
