import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { projectsQuery } from '../api/registry'
import { AsOfNote } from '../parts/AsOf'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { LateProjects } from './LateProjects'

const SHOWN = 5

/** The five most late projects of the plan. */
export function MostLate({ plan }: { plan: string }) {
  const { t } = useTranslation()
  const projects = useInfiniteQuery(projectsQuery(plan, { late: 'true', sort: '-daysLate' }, SHOWN))
  return (
    <section className="panel" aria-labelledby="most-late">
      <h2 id="most-late">{t('today.mostLate')}</h2>
      <Loaded read={projects} rows={5}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('today.noneLate')} />
          ) : (
            <>
              <LateProjects plan={plan} projects={found.slice(0, SHOWN)} />
              <p>
                <Link to={`/${plan}/projects?late=true&sort=-daysLate`}>{t('today.allLate')}</Link>{' '}
                <AsOfNote />
              </p>
            </>
          )
        }
      </Loaded>
    </section>
  )
}
