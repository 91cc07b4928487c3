import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Task } from '../api/registry'
import { day, today } from '../format/date'
import type { Column } from '../parts/DataTable'
import { Late, StateTag } from '../parts/Tags'
import { lateDays } from './lateDays'

/** How a task is shown in the ledger. */
export function useTaskColumns(
  mayReport: (task: Task) => boolean,
  open: (task: Task) => void,
): Column<Task>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'task',
      title: t('ledger.task'),
      width: '34%',
      render: (row) => (
        <>
          <span className="muted">{row.code}</span> {row.mainTask}
          {row.task && <div className="muted">{row.task}</div>}
        </>
      ),
    },
    { key: 'section', tight: true, title: t('ledger.section'), render: (row) => row.section },
    { key: 'lead', title: t('ledger.lead.units'), render: (row) => leads(row) },
    {
      key: 'deadline',
      title: t('ledger.deadline'),
      render: (row) => (
        <>
          {day(row.dueDate)} <small className="muted">{row.deadlineText}</small>
        </>
      ),
    },
    {
      key: 'state',
      tight: true,
      title: t('common.state'),
      render: (row) => <StateTag group="task" state={row.state} />,
    },
    {
      key: 'late',
      title: t('ledger.late'),
      numeric: true,
      render: (row) => <Late days={lateDays(row, today())} />,
    },
    {
      key: 'act',
      title: t('ledger.progress'),
      render: (row) => (
        <Button size="small" onClick={() => open(row)}>
          {t(mayReport(row) ? 'action.edit' : 'action.details')}
          <span className="visually-hidden"> {row.mainTask}</span>
        </Button>
      ),
    },
  ]
}

function leads(task: Task): string {
  const names = (task.units ?? []).filter((unit) => unit.lead).map((unit) => unit.name ?? '')
  return names.length > 2 ? `${names.slice(0, 2).join('、')} +${names.length - 2}` : names.join('、') || '--'
}
