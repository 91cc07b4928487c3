import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { planFundingQuery } from '../api/funding'
import { type FacetCount, type Plan, projectFacetsQuery } from '../api/registry'
import { taskLedgerQuery } from '../api/tasks'
import { timeShare, today } from '../format/date'
import { share } from '../format/number'
import { AsOfNote } from '../parts/AsOf'
import { Loaded } from '../parts/Loaded'

const FINISHED = ['COMPLETED', 'ACCEPTED', 'OPERATING']

const countOf = (counts: FacetCount[], fits: (state: string) => boolean) =>
  counts.filter((one) => fits(one.value ?? '')).reduce((sum, one) => sum + (one.count ?? 0), 0)

/** How much of the plan's time has passed, against how much of its work and money is done. */
export function PlanGlance({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const code = plan.code ?? ''
  const passed = timeShare(plan.startYear ?? 0, plan.finalYear ?? 0, today())
  const projects = useQuery(projectFacetsQuery(code, {}))
  const funding = useQuery(planFundingQuery(code, 'category'))
  const ledger = useQuery(taskLedgerQuery(code))
  return (
    <section className="panel glance" aria-label={t('today.glance')}>
      <Gauge
        title={passed >= 1 ? t('today.timeOver') : t('today.timeShare', { share: share(passed) })}
        note={t('today.years', { start: plan.startYear ?? '', end: plan.finalYear ?? '' })}
        value={passed}
      />
      <Loaded read={projects} rows={2}>
        {({ state = [] }) => {
          const all = countOf(state, (one) => one !== 'REMOVED')
          const done = countOf(state, (one) => FINISHED.includes(one))
          return all === 0 ? null : (
            <Gauge
              title={t('today.completed', { done, all, share: share(done / all) })}
              value={done / all}
              against={passed}
            />
          )
        }}
      </Loaded>
      <Loaded read={funding} rows={2}>
        {({ rows = [], total }) => {
          const execution = total?.executionRate ?? undefined
          return rows.length === 0 ? null : (
            <Gauge
              title={
                execution === undefined
                  ? t('today.executionNone')
                  : t('today.execution', { rate: share(execution) })
              }
              value={execution}
              against={execution === undefined ? undefined : passed}
            />
          )
        }}
      </Loaded>
      <Loaded read={ledger} rows={2}>
        {(lines) => {
          const all = lines.reduce((sum, one) => sum + (one.tasks ?? 0), 0)
          const done = lines.reduce((sum, one) => sum + (one.done ?? 0), 0)
          return (
            <>
              {all > 0 && (
                <Gauge title={t('today.tasks', { done, all })} value={done / all} against={passed} />
              )}
              <p className="glance-date">
                <AsOfNote />
              </p>
            </>
          )
        }}
      </Loaded>
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
