import { Link } from 'react-router'
import type { Project } from '../api/registry'
import { Late } from '../parts/Tags'
import { NextMilestone } from '../projects/NextMilestone'

/** A few projects, one below the other: how late, and what they have to reach. */
export function LateProjects({ plan, projects }: { plan: string; projects: Project[] }) {
  return (
    <ol className="plain-list">
      {projects.map((one) => (
        <li key={one.code}>
          <div className="spread">
            <Link to={`/${plan}/projects/${one.code ?? ''}`}>
              {one.code} {one.name}
            </Link>
            {(one.standing?.daysLate ?? 0) > 0 && <Late days={one.standing?.daysLate} />}
          </div>
          <div className="muted">
            {[one.leadUnit].filter(Boolean).join(' · ')}
            {one.standing?.nextMilestone && (
              <>
                {one.leadUnit && ' · '}
                <NextMilestone standing={one.standing} />
              </>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
