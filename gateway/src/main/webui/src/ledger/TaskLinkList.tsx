import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Task } from '../api/registry'
import { linksQuery, type TaskLinks } from '../api/targets'
import { Loaded } from '../parts/Loaded'
import { TaskLinkEditor } from './TaskLinkEditor'

/** Which city projects carry a task out, and which series it moves. */
export function TaskLinkList({ task, mayEdit }: { task: Task; mayEdit: boolean }) {
  const { t } = useTranslation()
  const links = useQuery(linksQuery(task.planCode ?? '', task.code ?? ''))
  const [editing, setEditing] = useState(false)
  return (
    <section aria-labelledby="links">
      <h3 id="links">{t('links.title')}</h3>
      <Loaded read={links} rows={1}>
        {(found) =>
          editing ? (
            <TaskLinkEditor task={task} links={found} onClose={() => setEditing(false)} />
          ) : (
            <>
              <Linked links={found} />
              {mayEdit && (
                <Button size="small" onClick={() => setEditing(true)}>
                  {t('links.edit')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </section>
  )
}

function Linked({ links: { projects, series } }: { links: TaskLinks }) {
  const { t } = useTranslation()
  // A series' code belongs to the plan of the projects beside it.
  const plan = projects[0]?.planCode
  if (projects.length + series.length === 0) {
    return <p className="muted">{t('links.none')}</p>
  }
  return (
    <ul>
      {projects.map((one) => (
        <li key={`${one.planCode ?? ''}/${one.code ?? ''}`}>
          <Link to={`/${one.planCode ?? ''}/projects/${one.code ?? ''}`}>{one.name ?? one.code}</Link>
        </li>
      ))}
      {series.map((one) => (
        <li key={one}>
          {t('links.series')} {plan ? <Link to={`/${plan}/indicators/${one}`}>{one}</Link> : one}
        </li>
      ))}
    </ul>
  )
}
