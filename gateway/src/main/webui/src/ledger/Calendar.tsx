import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Task } from '../api/registry'
import { summariesQuery } from '../api/tasks'
import { today } from '../format/date'
import { useWord } from '../i18n'
import { Late, StateTag } from '../parts/Tags'
import { usePlan, usePlanCode } from '../shell/usePlan'
import { deadlines, type DueDay } from './deadlines'
import { lateDays } from './lateDays'
import './calendar.css'

/** The plan's months with what is due in them, tasks and summaries. */
export function Calendar({ tasks, onOpen }: { tasks: Task[]; onOpen: (task: Task) => void }) {
  const { t } = useTranslation()
  const plan = usePlan()
  const year = Number(today().slice(0, 4))
  const span = { startYear: plan?.startYear ?? year, finalYear: plan?.finalYear ?? year }
  const isYearly = span.startYear === span.finalYear
  const summaries = useQuery({ ...summariesQuery(usePlanCode()), enabled: isYearly }).data ?? []
  return (
    <div className="calendar">
      {deadlines(tasks, summaries, span).map(({ month, days }) => (
        <section
          key={month}
          aria-labelledby={`month-${month}`}
          className={today().startsWith(month) ? 'now' : ''}
        >
          <h3 id={`month-${month}`}>{month}</h3>
          {days.length === 0 ? (
            <p className="muted">{t('calendar.nothing')}</p>
          ) : (
            days.map((day) => <Day key={day.day} day={day} onOpen={onOpen} />)
          )}
        </section>
      ))}
    </div>
  )
}

function Day({ day, onOpen }: { day: DueDay; onOpen: (task: Task) => void }) {
  const { t } = useTranslation()
  const word = useWord()
  return (
    <>
      <p className="calendar-day">
        <strong>{day.day}</strong>{' '}
        <span className="muted">{t('calendar.count', { n: day.tasks.length + day.summaries.length })}</span>
      </p>
      <ul className="plain-list">
        {day.summaries.map((one) => (
          <li key={one.period}>
            <strong>{word('summaryPeriod', one.period)}</strong>{' '}
            <span className={one.submittedAt ? 'tone-good' : one.missing ? 'tone-bad' : 'muted'}>
              {one.submittedAt
                ? `✔ ${t('summary.handedIn', { by: one.unit ?? one.submittedBy ?? '' })}`
                : one.missing
                  ? `■ ${t('summary.missing')}`
                  : t('summary.notYet')}
            </span>
          </li>
        ))}
        {day.tasks.map((task) => {
          const late = lateDays(task, today())
          return (
            <li key={task.code}>
              <Button type="link" size="small" className="calendar-task" onClick={() => onOpen(task)}>
                {task.code} {task.mainTask}
              </Button>{' '}
              <StateTag group="task" state={task.state} /> {late !== undefined && <Late days={late} />}
            </li>
          )
        })}
      </ul>
    </>
  )
}
