import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { summariesQuery, type WorkSummary } from '../api/tasks'
import { day, moment } from '../format/date'
import { useWord } from '../i18n'
import { Loaded } from '../parts/Loaded'
import { SummaryEditor } from './SummaryEditor'

/** The two summaries that a work plan owes in its year. */
export function Summaries({ plan, mayWrite }: { plan: string; mayWrite: boolean }) {
  const { t } = useTranslation()
  const word = useWord()
  const summaries = useQuery(summariesQuery(plan))
  const [written, setWritten] = useState<WorkSummary>()
  return (
    <section className="panel" aria-labelledby="summaries">
      <h2 id="summaries">{t('summary.title')}</h2>
      <Loaded read={summaries} rows={2}>
        {(both) => (
          <ul className="plain-list">
            {both.map((one) => (
              <li key={one.period}>
                <div className="spread">
                  <span>
                    <strong>{word('summaryPeriod', one.period)}</strong>{' '}
                    <span className="muted">{t('summary.due', { date: day(one.due) })}</span>{' '}
                    {one.submittedAt ? (
                      <span className="tone-good">
                        ✔ {t('summary.handedIn', { by: one.unit ?? one.submittedBy ?? '' })}{' '}
                        {moment(one.submittedAt)}
                      </span>
                    ) : (
                      <span className={one.missing ? 'tone-bad' : 'muted'}>
                        {one.missing ? `■ ${t('summary.missing')}` : t('summary.notYet')}
                      </span>
                    )}{' '}
                    {one.late && <span className="tone-bad">{t('reports.late')}</span>}
                  </span>
                  {mayWrite && <Button onClick={() => setWritten(one)}>{t('summary.write')}</Button>}
                </div>
                {one.text && <p className="prose">{one.text}</p>}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {written && <SummaryEditor plan={plan} summary={written} onClose={() => setWritten(undefined)} />}
    </section>
  )
}
