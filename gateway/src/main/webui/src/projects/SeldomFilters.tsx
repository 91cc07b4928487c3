import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { unitsQuery } from '../api/funding'
import { seriesListQuery } from '../api/indicators'
import type { ProjectFacets, ProjectFilter } from '../api/registry'
import { Choice } from '../parts/Choice'
import { useRegionOptions } from '../parts/useRegionOptions'
import { usePlan } from '../shell/usePlan'
import { asItIs, counted, mostCounted } from './counted'
import { seriesLabel } from './seriesLabel'

interface Props {
  plan: string
  values: ProjectFilter
  set: (name: keyof ProjectFilter, value: string | null | undefined) => void
  facets: ProjectFacets | undefined
}

/** Narrows a list of projects by what is asked less often: places, units, series, years. */
export function SeldomFilters({ plan, values, set, facets }: Props) {
  const { t } = useTranslation()
  const units = useQuery(unitsQuery).data ?? []
  const regions = useRegionOptions()
  const series = useQuery(seriesListQuery(plan)).data ?? []
  const period = usePlan()
  const years = period
    ? Array.from(
        { length: (period.finalYear ?? 0) - (period.startYear ?? 0) + 1 },
        (_, index) => (period.startYear ?? 0) + index,
      )
    : []
  const unitNames = units.map(({ name = '' }) => ({ value: name, label: name }))
  return (
    <>
      <Choice
        search
        label={t('projects.subcategory')}
        value={values.subcategory}
        options={counted(facets?.subcategory, asItIs)}
        onChange={(value) => set('subcategory', value)}
      />
      <Choice
        search
        label={t('common.unit')}
        value={values.unit}
        options={mostCounted(facets?.unit, unitNames, values.unit)}
        onChange={(value) => set('unit', value)}
      />
      <Choice
        search
        label={t('monitoring.region')}
        value={values.region}
        options={mostCounted(facets?.region, regions, values.region)}
        onChange={(value) => set('region', value)}
      />
      <Choice
        search
        label={t('projects.place')}
        value={values.place}
        options={regions}
        onChange={(value) => set('place', value)}
      />
      <Choice
        search
        label={t('project.series')}
        value={values.series}
        options={series.map((one) => ({ value: one.code ?? '', label: seriesLabel(one) }))}
        onChange={(value) => set('series', value)}
      />
      <Choice
        label={t('projects.year')}
        value={values.year}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        onChange={(value) => set('year', value)}
      />
      <Choice
        label={t('projects.endYear')}
        value={values.endYear}
        options={counted(facets?.endYear, asItIs)}
        onChange={(value) => set('endYear', value)}
      />
      <Checkbox
        checked={values.overdue === 'true'}
        onChange={(event) => set('overdue', event.target.checked ? 'true' : undefined)}
      >
        {t('projects.overdue')}
      </Checkbox>
    </>
  )
}
