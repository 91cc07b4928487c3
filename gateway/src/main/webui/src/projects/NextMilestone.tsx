import { useTranslation } from 'react-i18next'
import type { ProjectStanding } from '../api/registry'
import { day } from '../format/date'

/** What a project has to reach next, by when, and when it expects to. */
export function NextMilestone({ standing }: { standing: ProjectStanding | undefined }) {
  const { t } = useTranslation()
  const next = standing?.nextMilestone
  if (next == null) {
    return <>--</>
  }
  return (
    <>
      <span className="nowrap">{day(next.dueDate)}</span> {next.name}
      {next.forecastDate && next.forecastDate !== next.dueDate && (
        <small className="muted nowrap"> {t('projects.expected', { day: next.forecastDate })}</small>
      )}
    </>
  )
}
