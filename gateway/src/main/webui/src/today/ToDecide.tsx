import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { evaluationsQuery } from '../api/indicators'
import { filesQuery } from '../api/ladder'
import { observationReportsQuery } from '../api/observations'
import { projectsQuery } from '../api/registry'
import { collectionQuery } from '../api/reports'
import { adjustmentsToDecideQuery } from '../api/reserve'
import { today } from '../format/date'
import { ProblemNotice } from '../parts/ProblemNotice'
import { Waiting } from '../parts/Waiting'
import { TO_DECIDE } from './AdjustmentsToDecide'

/** How many, with a plus where the list goes on. */
interface Counted {
  data?: unknown[]
  error?: unknown
  hasNextPage: boolean
}

/** What waits for the plan office's word, each leading to where it is given. */
export function ToDecide({ plan }: { plan: string }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const month = today().slice(0, 7)
  const projects = useInfiniteQuery(projectsQuery(plan, { state: 'SUBMITTED' }))
  const adjustments = useInfiniteQuery(adjustmentsToDecideQuery(plan))
  const steps = useInfiniteQuery(filesQuery({ plan, phase: 'PROPOSED' }))
  const observations = useInfiniteQuery(observationReportsQuery(plan, 'SUBMITTED'))
  const collected = useInfiniteQuery(collectionQuery(plan, month, false))
  const evaluations = useInfiniteQuery(evaluationsQuery(plan))
  const reports = {
    data: collected.data?.filter((one) => one.state === 'SUBMITTED'),
    error: collected.error,
    hasNextPage: collected.hasNextPage,
  }
  const drafts = {
    data: evaluations.data?.filter((one) => one.state === 'DRAFT' || one.state === 'UNDER_REVIEW'),
    error: evaluations.error,
    hasNextPage: evaluations.hasNextPage,
  }
  const lines: [string, Counted, string][] = [
    [t('today.projectsToReview'), projects, `/${plan}/projects?state=SUBMITTED`],
    [t('today.adjustments'), adjustments, `/${plan}/today#${TO_DECIDE}`],
    [t('today.steps'), steps, `/${plan}/alerts/board?phase=PROPOSED`],
    [t('today.reports', { month }), reports, `/${plan}/reports`],
    [t('today.observations'), observations, `/${plan}/indicators/reports?state=SUBMITTED`],
    [t('today.drafts'), drafts, `/${plan}/evaluations`],
  ]
  const waiting = lines.filter(([, read]) => (read.data?.length ?? 0) > 0)
  const failure = lines.find(([, read]) => read.error != null)?.[1].error
  const isRead = lines.every(([, read]) => read.data !== undefined)
  return (
    <section className="panel" aria-labelledby="to-decide">
      <h2 id="to-decide">{t('today.toDecide')}</h2>
      {failure !== undefined && (
        <ProblemNotice error={failure} retry={() => void queries.refetchQueries({ type: 'active' })} />
      )}
      {waiting.length === 0 ? (
        failure !== undefined ? null : isRead ? (
          <p className="muted">{t('today.nothingToDecide')}</p>
        ) : (
          <Waiting rows={3} />
        )
      ) : (
        <ul className="plain-list to-decide">
          {waiting.map(([name, read, to]) => (
            <li key={to} className="spread">
              <Link to={to}>{name}</Link>
              <strong className="number">
                {read.data?.length}
                {read.hasNextPage && '+'}
              </strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
