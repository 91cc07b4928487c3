import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { projectTasksQuery } from '../api/targets'
import { day } from '../format/date'
import { Loaded } from '../parts/Loaded'
import { StateTag } from '../parts/Tags'

/** The work-plan tasks, of whatever plan, that this project carries out. */
export function ProjectTasks({ plan, code }: { plan: string; code: string }) {
  const { t } = useTranslation()
  const tasks = useQuery(projectTasksQuery(plan, code))
  return (
    <section className="panel" aria-labelledby="project-tasks">
      <h2 id="project-tasks">{t('project.tasks')}</h2>
      <Loaded read={tasks} rows={1}>
        {(found) =>
          found.length === 0 ? (
            <p className="muted">{t('project.noTasks')}</p>
          ) : (
            <ul>
              {found.map((task) => (
                <li key={`${task.planCode ?? ''}/${task.code ?? ''}`}>
                  <Link to={`/${task.planCode ?? ''}/ledger?task=${task.code ?? ''}`}>
                    {task.planName} · {task.task ?? task.mainTask}
                  </Link>{' '}
                  <StateTag group="task" state={task.state} /> {day(task.dueDate)}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}
