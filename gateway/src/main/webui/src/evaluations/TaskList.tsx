import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Evaluation } from '../api/indicators'
import { day } from '../format/date'
import { type Column, DataTable } from '../parts/DataTable'
import { Late, StateTag } from '../parts/Tags'

type Tasks = NonNullable<Evaluation['tasks']>
type Item = NonNullable<Tasks['items']>[number]

/** The second list: the tasks of the work plans below the plan. */
export function TaskList({ tasks }: { tasks?: Tasks }) {
  const { t } = useTranslation()
  const columns: Column<Item>[] = [
    {
      key: 'task',
      title: t('evaluations.task'),
      width: '38%',
      render: (row) => (
        <Link to={`/${row.planCode ?? ''}/ledger?task=${row.code ?? ''}`}>
          {row.code} {row.mainTask}
        </Link>
      ),
    },
    { key: 'lead', title: t('common.unit'), render: (row) => (row.leadUnits ?? []).slice(0, 3).join('、') },
    { key: 'due', tight: true, title: t('evaluations.due'), render: (row) => day(row.dueDate) },
    {
      key: 'state',
      tight: true,
      title: t('common.state'),
      render: (row) => <StateTag group="task" state={row.state} />,
    },
    { key: 'late', title: t('alerts.late'), numeric: true, render: (row) => <Late days={row.daysLate} /> },
  ]
  return (
    <>
      <p>
        <strong>
          {t('evaluations.tasksFinding', {
            total: tasks?.total ?? 0,
            overdue: tasks?.overdue ?? 0,
            day: tasks?.day ?? '',
          })}
        </strong>
      </p>
      <DataTable
        caption={t('evaluations.tasks')}
        columns={columns}
        rows={tasks?.items ?? []}
        rowKey={(row) => `${row.planCode ?? ''}/${row.code ?? ''}`}
      />
    </>
  )
}
