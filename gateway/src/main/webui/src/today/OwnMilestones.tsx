import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { projectsQuery } from '../api/registry'
import { dayAfter, today } from '../format/date'
import { Loaded } from '../parts/Loaded'
import { LateProjects } from './LateProjects'

const SHOWN = 6
const SOON_DAYS = 30

/** The milestones of the reader's unit that are overdue or due soon, the most late first. */
export function OwnMilestones({ plan, unit }: { plan: string; unit: string }) {
  const { t } = useTranslation()
  const until = dayAfter(today(), SOON_DAYS)
  const projects = useInfiniteQuery(projectsQuery(plan, { unit, dueBy: until, sort: '-daysLate' }, SHOWN))
  return (
    <section className="panel" aria-labelledby="own-milestones">
      <h2 id="own-milestones">{t('today.ownMilestones', { days: SOON_DAYS })}</h2>
      <Loaded read={projects} rows={4}>
        {(found) =>
          found.length === 0 ? (
            <p className="muted">{t('today.noOwnMilestones', { days: SOON_DAYS })}</p>
          ) : (
            <>
              <LateProjects plan={plan} projects={found.slice(0, SHOWN)} />
              {projects.hasNextPage && (
                <Link to={`/${plan}/projects?unit=${encodeURIComponent(unit)}&dueBy=${until}&sort=-daysLate`}>
                  {t('today.allOwn')}
                </Link>
              )}
            </>
          )
        }
      </Loaded>
    </section>
  )
}
