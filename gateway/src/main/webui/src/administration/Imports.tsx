import { useTranslation } from 'react-i18next'
import { ImportFile } from '../parts/ImportFile'

const KINDS = [
  'projects',
  'project-scale',
  'project-milestones',
  'funding',
  'tasks',
  'work-targets',
  'regions',
  'plans',
  'units',
  'series',
  'observations',
  'region-targets',
  'assigned-targets',
  'published-results',
  'text-targets',
] as const

/** Brings tables in, of whatever kind. */
export function Imports() {
  const { t } = useTranslation()
  return (
    <section className="panel" aria-labelledby="imports">
      <h2 id="imports">{t('administration.imports')}</h2>
      <p className="muted">{t('administration.importsWhat')}</p>
      <ImportFile kinds={KINDS} />
    </section>
  )
}
