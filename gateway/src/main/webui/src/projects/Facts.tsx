import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { regionsQuery } from '../api/regions'
import type { Project } from '../api/registry'
import { useWord } from '../i18n'
import { UnitTerms } from './UnitTerms'

interface Props {
  project: Project
  /** The day that is looked back to; absent for now. */
  asOf?: string
}

/** What the plan says of a project. */
export function Facts({ project, asOf }: Props) {
  const { t } = useTranslation()
  const word = useWord()
  const regions = useQuery(regionsQuery).data ?? []
  const others = (project.units ?? []).filter((unit) => !unit.lead)
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">{t('project.facts')}</h2>
      <dl className="facts">
        <dt>{t('projects.code')}</dt>
        <dd>{project.code}</dd>
        <dt>{t('common.state')}</dt>
        <dd>
          {word('lifecycle', project.state)}
          {project.completedOn && ` ${project.completedOn}`}
        </dd>
        <dt>{t('projects.category')}</dt>
        <dd>{[word('category', project.category), project.subcategory].filter(Boolean).join(' / ')}</dd>
        <dt>{t('projects.years')}</dt>
        <dd>
          {project.startYear}～{project.endYear}
        </dd>
        <dt>{t('projects.leadUnit')}</dt>
        <dd>{project.leadUnit ?? '--'}</dd>
        <dt>{t('projects.units')}</dt>
        <dd>
          {others.length === 0
            ? '--'
            : others.map((unit) => (
                <div key={unit.name}>
                  {unit.name}
                  {(unit.members ?? []).length > 0 && (
                    <small className="muted">（{(unit.members ?? []).join('、')}）</small>
                  )}
                </div>
              ))}
        </dd>
        <dt>{t('project.terms')}</dt>
        <dd>
          <UnitTerms plan={project.planCode ?? ''} code={project.code ?? ''} on={asOf} />
        </dd>
        {(project.tags ?? []).length > 0 && (
          <>
            <dt>{t('project.tags')}</dt>
            <dd>{(project.tags ?? []).join('、')}</dd>
          </>
        )}
        {project.location && (
          <>
            <dt>{t('project.location')}</dt>
            <dd>
              {[
                regions.find((one) => one.code === project.location?.regionCode)?.name,
                project.location.longitude !== undefined &&
                  t('project.point', {
                    longitude: project.location.longitude,
                    latitude: project.location.latitude,
                  }),
              ]
                .filter(Boolean)
                .join('；')}
            </dd>
          </>
        )}
        <dt>{t('project.summary')}</dt>
        <dd>{project.summary ?? '--'}</dd>
      </dl>
    </section>
  )
}
