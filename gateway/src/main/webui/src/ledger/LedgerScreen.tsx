import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMe } from '../api/me'
import { plansQuery, type Task } from '../api/registry'
import { tasksQuery } from '../api/tasks'
import { today } from '../format/date'
import { useWord } from '../i18n'
import { Choice } from '../parts/Choice'
import { DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { useFilters } from '../parts/useFilters'
import { usePlan, usePlanCode } from '../shell/usePlan'
import { Calendar } from './Calendar'
import { useTaskColumns } from './columns'
import { isDue } from './isDue'
import { lateDays } from './lateDays'
import { Summaries } from './Summaries'
import { TaskEditor } from './TaskEditor'
import { usePages } from '../parts/usePages'

const STATES = ['NOT_STARTED', 'IN_PROGRESS', 'DONE', 'CANCELLED']

/** What the list is narrowed to by its deadlines. */
const DUE = ['overdue', 'soon', 'open'] as const

/** The tasks of a yearly work plan. */
export function Component() {
  const { t } = useTranslation()
  const word = useWord()
  const plan = usePlanCode()
  const period = usePlan()
  const { me, has, owns } = useMe()
  const filters = useFilters('section', 'state', 'unit', 'task', 'view', 'due')
  const { values, set } = filters
  const { section, state, unit } = values
  const { read: tasks, more } = usePages(tasksQuery(plan, { section, state, unit }))
  const all = useInfiniteQuery(tasksQuery(plan, {})).data ?? []
  const mayReport = (task: Task) => has('plan-office') || (has('county') && owns(task.units))
  const columns = useTaskColumns(mayReport, (task) => set('task', task.code))
  const isYearly = period !== undefined && period.startYear === period.finalYear
  const opened = all.find((task) => task.code === values.task)
  const units = [...new Set(all.flatMap((task) => task.units ?? []).map((one) => one.name ?? ''))].sort()
  const due = DUE.find((one) => one === values.due)
  const sections = [...new Set(all.map((task) => task.section ?? ''))].filter(Boolean)
  return (
    <>
      <Heading title={t('ledger.title')} lead={t('ledger.lead')}>
        <Button onClick={() => window.print()}>{t('action.print')}</Button>
      </Heading>
      <div className="panel">
        <search className="filters">
          <Segmented
            aria-label={t('calendar.view')}
            value={values.view === 'calendar' ? 'calendar' : 'list'}
            options={(['list', 'calendar'] as const).map((view) => ({
              value: view,
              label: t(`calendar.${view}`),
            }))}
            onChange={(view) => set('view', view === 'list' ? undefined : view)}
          />
          <Choice
            label={t('ledger.section')}
            value={section}
            options={sections.map((name) => ({ value: name, label: name }))}
            onChange={(value) => set('section', value)}
          />
          <Choice
            label={t('common.state')}
            value={state}
            options={STATES.map((one) => ({ value: one, label: word('task', one) }))}
            onChange={(value) => set('state', value)}
          />
          <Choice
            search
            label={t('common.unit')}
            value={unit}
            options={units.map((name) => ({ value: name, label: name }))}
            onChange={(value) => set('unit', value)}
          />
          <Choice
            label={t('ledger.deadline')}
            value={due}
            options={DUE.map((one) => ({ value: one, label: t(`ledger.due.${one}`) }))}
            onChange={(value) => set('due', value)}
          />
          {me?.unit && (
            <Button aria-pressed={unit === me.unit} onClick={() => set('unit', unit ? undefined : me.unit)}>
              {unit ? `✕ ${unit}` : t('projects.mine')}
            </Button>
          )}
          {(section ?? state ?? unit ?? due) && (
            <Button type="link" onClick={filters.clear}>
              {t('action.clear')}
            </Button>
          )}
        </search>
        <Loaded read={tasks} rows={12}>
          {(found) => {
            const rows = found.filter((task) => isDue(task, due, today()))
            return rows.length === 0 ? (
              <NoTasks hasFilter={Boolean(section ?? state ?? unit ?? due)} />
            ) : (
              <>
                <p>
                  <strong>
                    {t('ledger.finding', {
                      all: rows.length,
                      done: rows.filter((row) => row.state === 'DONE').length,
                      late: rows.filter((row) => (lateDays(row, today()) ?? 0) > 0).length,
                    })}
                  </strong>
                </p>
                {values.view === 'calendar' ? (
                  <Calendar tasks={rows} onOpen={(task) => set('task', task.code)} />
                ) : (
                  <DataTable
                    caption={t('ledger.title')}
                    columns={columns}
                    rows={rows}
                    rowKey={(row) => row.code ?? ''}
                    more={more}
                  />
                )}
              </>
            )
          }}
        </Loaded>
      </div>
      {isYearly && (
        <Summaries
          plan={plan}
          mayWrite={
            has('plan-office') ||
            (has('county') && all.some((task) => owns(task.units?.filter((unit) => unit.lead))))
          }
        />
      )}
      {opened && (
        <TaskEditor
          key={opened.code}
          task={opened}
          mayReport={mayReport(opened)}
          onClose={() => set('task', undefined)}
        />
      )}
    </>
  )
}

function NoTasks({ hasFilter }: { hasFilter: boolean }) {
  const { t } = useTranslation()
  const current = usePlanCode()
  const yearly = (useQuery(plansQuery).data ?? []).filter(
    (plan) => plan.startYear === plan.finalYear && plan.code !== current,
  )
  return (
    <Empty title={t(hasFilter ? 'ledger.empty' : 'ledger.emptyPlan')}>
      {!hasFilter && yearly.length > 0 && (
        <>
          <p>{t('ledger.otherPlans')}</p>
          <ul>
            {yearly.map((plan) => (
              <li key={plan.code}>
                <Link to={`/${plan.code ?? ''}/ledger`}>{plan.name}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Empty>
  )
}
