import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  discloseIndicators,
  openIndicatorsQuery,
  openProjectsQuery,
  publishProjects,
} from '../api/publishing'
import { today } from '../format/date'
import { usePlanCode } from '../shell/usePlan'
import { Publishable } from './Publishable'

/** What the plan office opens to everybody: the plan's projects, its indicators. */
export function Publishing() {
  const { t } = useTranslation()
  const plan = usePlanCode()
  const queries = useQueryClient()
  const projects = useQuery(openProjectsQuery(plan))
  const indicators = useQuery(openIndicatorsQuery(plan))
  const reread = () => void queries.invalidateQueries({ queryKey: ['opened', plan] })
  return (
    <section className="panel" aria-labelledby="publishing">
      <h2 id="publishing">{t('publishing.title')}</h2>
      <p className="muted">{t('publishing.what')}</p>
      <ul className="plain-list">
        <Publishable
          subject="projects"
          read={projects}
          isDone={(opened) => opened.day === today()}
          publish={() => publishProjects(plan)}
          onPublished={reread}
          page={`/public/projects?plan=${encodeURIComponent(plan)}`}
        />
        <Publishable
          subject="indicators"
          read={indicators}
          publish={(key) => discloseIndicators(plan, key)}
          onPublished={reread}
          page={`/public/indicators?plan=${encodeURIComponent(plan)}`}
        />
      </ul>
    </section>
  )
}
