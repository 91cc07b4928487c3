import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { planFundingQuery } from '../api/funding'
import { allProjectsQuery, type Lifecycle, type Plan } from '../api/registry'
import { tasksQuery } from '../api/tasks'
import { timeShare, today } from '../format/date'
import { share } from '../format/number'

const FINISHED: Lifecycle[] = ['COMPLETED', 'ACCEPTED', 'OPERATING']

/** How much of the plan's time has passed, against how much of its work and money is done. */
export function PlanGlance({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const code = plan.code ?? ''
  const passed = timeShare(plan.startYear ?? 0, plan.finalYear ?? 0, today())
  const projects = useQuery(allProjectsQuery(code)).data?.filter((one) => one.state !== 'REMOVED') ?? []
  const funding = useQuery(planFundingQuery(code, 'category')).data
  const tasks = useInfiniteQuery(tasksQuery(code, {})).data ?? []
  const finished = projects.filter((one) => one.state && FINISHED.includes(one.state)).length
  const done = tasks.filter((task) => task.state === 'DONE').length
  const execution = funding?.total?.executionRate ?? undefined
  return (
    <section className="panel glance">
      <Gauge
        title={passed >= 1 ? t('today.timeOver') : t('today.timeShare', { share: share(passed) })}
        note={t('today.years', { start: plan.startYear ?? '', end: plan.finalYear ?? '' })}
        value={passed}
      />
      {projects.length > 0 && (
        <Gauge
          title={t('today.completed', {
            done: finished,
            all: projects.length,
            share: share(finished / projects.length),
          })}
          value={finished / projects.length}
          against={passed}
        />
      )}
      {projects.length > 0 && (
        <Gauge
          title={
            execution === undefined
              ? t('today.executionNone')
              : t('today.execution', { rate: share(execution) })
          }
          value={execution}
          against={execution === undefined ? undefined : passed}
        />
      )}
      {tasks.length > 0 && (
        <Gauge
          title={t('today.tasks', { done, all: tasks.length })}
          value={done / tasks.length}
          against={passed}
        />
      )}
    </section>
  )
}

interface GaugeProps {
  title: string
  note?: string
  value?: number
  /** The share of the time that has passed: the mark on the bar. */
  against?: number
}

/** A share as a bar, with the time's share as a mark on it and the difference in words. */
function Gauge({ title, note, value, against }: GaugeProps) {
  const { t } = useTranslation()
  const behind = value !== undefined && against !== undefined ? against - value : 0
  return (
    <div>
      <strong>{title}</strong>
      <div className="bar" aria-hidden="true" hidden={value === undefined}>
        <i style={{ width: `${(value ?? 0) * 100}%` }} />
        {against !== undefined && <b style={{ left: `calc(${against * 100}% - 2px)` }} />}
      </div>
      <span className={behind > 0 ? 'tone-bad' : 'muted'}>
        {against === undefined
          ? (note ?? '')
          : behind > 0
            ? `▼ ${t('today.behind', { points: (behind * 100).toFixed(1) })}`
            : t('today.notBehind')}
      </span>
    </div>
  )
}
