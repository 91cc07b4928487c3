import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useMe } from '../api/me'
import { milestonesQuery, type Project, projectQuery } from '../api/registry'
import { useWord } from '../i18n'
import { Empty } from '../parts/Empty'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { useFilters } from '../parts/useFilters'
import { usePlanCode } from '../shell/usePlan'
import { MonthlyReports } from '../reports/MonthlyReports'
import { Adjustments } from '../reserve/Adjustments'
import { Reviews } from '../reserve/Reviews'
import { ReviewProject } from '../reserve/ReviewProject'
import { Documents } from '../documents/Documents'
import { PastDay } from '../progress/PastDay'
import { ProjectProgress } from '../progress/ProjectProgress'
import { Facts } from './Facts'
import { offered } from './lifecycle'
import { MilestoneEditor } from './MilestoneEditor'
import { MoveProject } from './MoveProject'
import { Performance } from './Performance'
import { ProjectAlerts } from './ProjectAlerts'
import { ProjectMoney } from './ProjectMoney'
import { ProjectSeries } from './ProjectSeries'
import { ProjectTasks } from './ProjectTasks'
import { Scale } from './Scale'
import { Story } from './Story'
import { Timeline } from './Timeline'

/** One project: what was promised, how far it is, where its money is, and how it came to this. */
export function Component() {
  const plan = usePlanCode()
  const code = useParams().code ?? ''
  const { values } = useFilters('asOf')
  const project = useQuery(projectQuery(plan, code, values.asOf))
  return (
    <Loaded read={project} rows={14}>
      {(found) => <ProjectPage key={code} project={found} plan={plan} />}
    </Loaded>
  )
}

function ProjectPage({ project, plan }: { project: Project; plan: string }) {
  const { t } = useTranslation()
  const word = useWord()
  const code = project.code ?? ''
  const { has, owns } = useMe()
  const { values, set } = useFilters('asOf', 'milestone', 'move', 'review')
  const milestones = useQuery(milestonesQuery(plan, code, values.asOf))
  const isPast = values.asOf !== undefined
  const isOwn = owns(project.units)
  const mayReport = !isPast && (has('plan-office') || (has('project-manager') && isOwn))
  const years: [number, number] = [project.startYear ?? 0, project.endYear ?? 0]
  const edited = milestones.data?.find((milestone) => String(milestone.number) === values.milestone)
  return (
    <>
      <Heading
        title={project.name ?? code}
        lead={[
          code,
          word('category', project.category),
          word('lifecycle', project.state),
          `${years[0]}～${years[1]}`,
        ].join(' · ')}
      >
        {!isPast && project.state === 'SUBMITTED' && has('plan-office') && (
          <Button type="primary" onClick={() => set('review', '1')}>
            {t('reserve.review')}
          </Button>
        )}
        {mayReport && offered(project, has('plan-office')).length > 0 && (
          <Button onClick={() => set('move', '1')}>{t('project.move')}</Button>
        )}
        <Button onClick={() => window.print()}>{t('action.print')}</Button>
      </Heading>
      <PastDay day={values.asOf} onDay={(day) => set('asOf', day)} />
      <section className="panel" aria-labelledby="milestones">
        <h2 id="milestones">{t('project.milestones')}</h2>
        <Loaded read={milestones} rows={4}>
          {(found) =>
            found.length === 0 ? (
              <Empty title={t('project.noMilestones')}>
                <p>{t('project.noMilestonesWhat', { years: `${years[0]}～${years[1]}` })}</p>
              </Empty>
            ) : (
              <Timeline
                milestones={found}
                years={years}
                onEdit={mayReport ? (one) => set('milestone', String(one.number)) : undefined}
              />
            )
          }
        </Loaded>
      </section>
      <div className="grid">
        <Facts project={project} asOf={values.asOf} />
        <ProjectAlerts plan={plan} code={code} />
        <ProjectProgress plan={plan} code={code} mayReport={mayReport} />
        <Documents
          holder={{ kind: 'projects', plan, code }}
          parts={(milestones.data ?? []).map((one) => ({
            subject: `milestone-${String(one.number)}`,
            name: one.name ?? '',
          }))}
          mayHandIn={mayReport || (!isPast && has('finance') && isOwn)}
          mayPublish={!isPast && has('plan-office')}
        />
      </div>
      <MonthlyReports plan={plan} code={code} mayReport={mayReport} />
      <ProjectMoney plan={plan} code={code} />
      <Scale project={project} mayReport={mayReport} />
      <Performance plan={plan} code={code} mayReport={mayReport} />
      <ProjectSeries project={project} mayEdit={mayReport} />
      <ProjectTasks plan={plan} code={code} />
      <div className="grid">
        <Adjustments project={project} milestones={milestones.data ?? []} mayRequest={mayReport} />
        <Reviews plan={plan} code={code} />
      </div>
      <Story plan={plan} code={code} />
      {edited && mayReport && (
        <MilestoneEditor
          plan={plan}
          code={code}
          milestone={edited}
          onClose={() => set('milestone', undefined)}
        />
      )}
      {values.review && has('plan-office') && (
        <ReviewProject project={project} onClose={() => set('review', undefined)} />
      )}
      {values.move && mayReport && <MoveProject project={project} onClose={() => set('move', undefined)} />}
    </>
  )
}
