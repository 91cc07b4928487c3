import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMe } from '../api/me'
import { plansQuery } from '../api/registry'
import { collectionQuery } from '../api/reports'
import { summariesQuery } from '../api/tasks'
import { day, today } from '../format/date'
import { useWord } from '../i18n'

const SHOWN = 6

/** What the reader's unit owes in writing: the month's reports, the year's summaries. */
export function OwnWork({ plan }: { plan: string }) {
  const { has } = useMe()
  const period = useQuery(plansQuery).data?.find((one) => one.code === plan)
  const isYearly = period !== undefined && period.startYear === period.finalYear
  return (
    <>
      {has('project-manager') && <Reports plan={plan} />}
      {has('county') && isYearly && <DueSummaries plan={plan} />}
    </>
  )
}

/** The projects that the unit leads and has not reported on this month. */
function Reports({ plan }: { plan: string }) {
  const { t } = useTranslation()
  const { me } = useMe()
  const month = today().slice(0, 7)
  const missing = useInfiniteQuery(collectionQuery(plan, month, true)).data ?? []
  const own = missing.filter((one) => one.leadUnit === me?.unit)
  if (own.length === 0) {
    return null
  }
  return (
    <section className="panel" aria-labelledby="reports-due">
      <h2 id="reports-due">{t('today.reportsDue', { month, n: own.length })}</h2>
      <ul className="plain-list">
        {own.slice(0, SHOWN).map((one) => (
          <li key={one.code} className="spread">
            <Link to={`/${plan}/projects/${one.code ?? ''}`}>
              {one.code} {one.name}
            </Link>
            <span className={one.late ? 'tone-bad' : 'muted'}>
              {one.late && '■ '}
              {t('summary.due', { date: day(one.dueOn) })}
            </span>
          </li>
        ))}
      </ul>
      {own.length > SHOWN && (
        <Link to={`/${plan}/reports?missing=1`}>{t('today.all', { n: own.length })}</Link>
      )}
    </section>
  )
}

function DueSummaries({ plan }: { plan: string }) {
  const { t } = useTranslation()
  const word = useWord()
  const open = (useQuery(summariesQuery(plan)).data ?? []).filter((one) => !one.submittedAt)
  if (open.length === 0) {
    return null
  }
  return (
    <section className="panel" aria-labelledby="summaries-due">
      <h2 id="summaries-due">{t('today.summariesDue')}</h2>
      <ul className="plain-list">
        {open.map((one) => (
          <li key={one.period} className="spread">
            <Link to={`/${plan}/ledger`}>{word('summaryPeriod', one.period)}</Link>
            <span className={one.missing ? 'tone-bad' : 'muted'}>
              {one.missing && '■ '}
              {t('summary.due', { date: day(one.due) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
