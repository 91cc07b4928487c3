import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Milestone } from '../api/registry'
import { day, today as now } from '../format/date'
import { SlipNote } from './SlipNote'
import { isLate, lateness, placer, yearsShown } from './timeline'
import './timeline.css'

const DATES = [
  ['originalDate', '◇', 'milestone.original'],
  ['approvedDate', '◆', 'milestone.approved'],
  ['forecastDate', '△', 'milestone.forecast'],
  ['actualDate', '●', 'milestone.actual'],
] as const

interface Props {
  milestones: Milestone[]
  years: [number, number]
  onEdit?: (milestone: Milestone) => void
}

/** A Gantt one can read: per milestone a line of the years with its four dates, and the dates in words. */
export function Timeline({ milestones, years, onEdit }: Props) {
  const { t } = useTranslation()
  const today = now()
  const shown = yearsShown(milestones, years, today)
  const place = placer(`${shown[0] ?? years[0]}-01-01`, `${(shown.at(-1) ?? years[1]) + 1}-01-01`)
  const lateCount = milestones.filter((milestone) => isLate(milestone, today)).length
  const axis = (
    <div className="gantt-axis" aria-hidden="true">
      {shown.map((year) => (
        <span key={year}>{year}</span>
      ))}
    </div>
  )
  return (
    <div className="gantt">
      <p>
        <strong>
          {lateCount > 0
            ? t('milestone.timeline', { late: lateCount, all: milestones.length })
            : t('milestone.timelineGood', { all: milestones.length })}
        </strong>
        <span className="legend">
          {DATES.map(([, symbol, label]) => (
            <span key={label}>
              <span aria-hidden="true">{symbol}</span> {t(label)}
            </span>
          ))}
        </span>
      </p>
      {axis}
      <ol className="plain-list">
        {milestones.map((milestone) => (
          <li key={milestone.number} className={isLate(milestone, today) ? 'is-late' : undefined}>
            <div className="spread">
              <strong>
                {milestone.number}. {milestone.name}
              </strong>
              <span className="actions">
                <SlipNote {...lateness(milestone, today)} />
                {onEdit && (
                  <Button size="small" onClick={() => onEdit(milestone)}>
                    {t('action.edit')}
                    <span className="visually-hidden"> {milestone.name}</span>
                  </Button>
                )}
              </span>
            </div>
            <div className="gantt-line" aria-hidden="true">
              <i
                className="gantt-years"
                style={{
                  left: `${place(`${years[0]}-01-01`)}%`,
                  right: `${100 - place(`${years[1]}-12-31`)}%`,
                }}
              />
              <i className="gantt-today" style={{ left: `${place(today)}%` }} title={t('milestone.now')} />
              {DATES.map(([field, symbol, label]) => {
                const date = milestone[field]
                return date == null ? null : (
                  <span
                    key={field}
                    className={`gantt-mark ${field}`}
                    style={{ left: `${place(date)}%` }}
                    title={`${t(label)} ${date}`}
                  >
                    {symbol}
                  </span>
                )
              })}
            </div>
            <dl className="gantt-dates">
              {DATES.map(([field, , label]) => (
                <div key={field}>
                  <dt>{t(label)}</dt>
                  <dd>{day(milestone[field])}</dd>
                </div>
              ))}
              <div>
                <dt>{t('milestone.progress')}</dt>
                <dd>
                  {milestone.progressPercent ?? '--'}
                  {milestone.progressAsOf && <small className="muted"> {day(milestone.progressAsOf)}</small>}
                </dd>
              </div>
              <div>
                <dt>{t('common.source')}</dt>
                <dd>{milestone.source ?? '--'}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ol>
    </div>
  )
}
