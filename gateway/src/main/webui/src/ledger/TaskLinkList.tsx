import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Task } from '../api/registry'
import { linksQuery } from '../api/targets'
import { Loaded } from '../parts/Loaded'

/** Which city projects carry a task out, and which series it moves. */
export function TaskLinkList({ task }: { task: Task }) {
  const { t } = useTranslation()
  const links = useQuery(linksQuery(task.planCode ?? '', task.code ?? ''))
  return (
    <section aria-labelledby="links">
      <h3 id="links">{t('links.title')}</h3>
      <Loaded read={links} rows={1}>
        {({ projects, series }) =>
          projects.length + series.length === 0 ? (
            <p className="muted">{t('links.none')}</p>
          ) : (
            <ul>
              {projects.map((one) => (
                <li key={`${one.planCode ?? ''}/${one.code ?? ''}`}>
                  <Link to={`/${one.planCode ?? ''}/projects/${one.code ?? ''}`}>{one.name ?? one.code}</Link>
                </li>
              ))}
              {series.map((one) => (
                <li key={one}>
                  {t('links.series')} {one}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}
