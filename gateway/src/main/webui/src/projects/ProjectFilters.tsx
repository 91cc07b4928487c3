import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { unitsQuery } from '../api/funding'
import { seriesListQuery } from '../api/indicators'
import { useMe } from '../api/me'
import { type FacetCount, projectFacetsQuery, type ProjectFilter } from '../api/registry'
import { regionsQuery } from '../api/regions'
import { useWord } from '../i18n'
import { Choice } from '../parts/Choice'
import { Choices } from '../parts/Choices'
import { SearchField } from '../parts/SearchField'
import { usePlan } from '../shell/usePlan'
import { StandingFilters } from './StandingFilters'
import { seriesLabel } from './seriesLabel'

/** The filters in the order of the form; all of them live in the address. */
export const FILTERS = [
  'q',
  'category',
  'subcategory',
  'state',
  'leadUnit',
  'unit',
  'region',
  'place',
  'series',
  'tag',
  'year',
  'endYear',
  'overdue',
  'late',
  'minDaysLate',
  'dueBy',
  'unpaid',
  'executionRateBelow',
  'plannedFrom',
  'plannedTo',
  'sort',
] as const

/** The order of a list that nobody has turned. */
export const FIRST_ORDER = 'code'

const ORDERS = (
  ['code', 'name', 'startYear', 'endYear', 'daysLate', 'planned', 'paid', 'executionRate'] as const
).flatMap((order) => [order, `-${order}`] as const)

/** Those that are behind “more”, open where one of them is set. */
const SELDOM = [
  'subcategory',
  'unit',
  'region',
  'place',
  'series',
  'year',
  'endYear',
  'minDaysLate',
  'dueBy',
  'unpaid',
  'executionRateBelow',
  'plannedFrom',
  'plannedTo',
] as const

interface Props {
  plan: string
  values: ProjectFilter
  set: (name: keyof ProjectFilter, value: string | null | undefined) => void
  /** Takes all filters away; absent where none is set. */
  clear?: () => void
}

/** Narrows the list; each choice says how many projects it would show. */
export function ProjectFilters({ plan, values, set, clear }: Props) {
  const { t } = useTranslation()
  const word = useWord()
  const { me } = useMe()
  const facets = useQuery(projectFacetsQuery(plan, values)).data
  const units = useQuery(unitsQuery).data ?? []
  const regions = useQuery(regionsQuery).data ?? []
  const series = useQuery(seriesListQuery(plan)).data ?? []
  const period = usePlan()
  const years = period
    ? Array.from(
        { length: (period.finalYear ?? 0) - (period.startYear ?? 0) + 1 },
        (_, index) => (period.startYear ?? 0) + index,
      )
    : []
  const unitNames = [...new Set([...units.map((unit) => unit.name ?? ''), values.unit ?? ''])].filter(Boolean)
  const counted = (counts: FacetCount[] | undefined, name: (value: string) => string) =>
    (counts ?? []).map(({ value = '', count = 0 }) => ({ value, label: `${name(value)}（${count}）` }))
  const asItIs = (value: string) => value
  return (
    <search className="filters">
      <SearchField
        id="projects-q"
        label={t('common.search')}
        value={values.q}
        placeholder={t('projects.searchFor')}
        onSearch={(words) => set('q', words)}
      />
      <Choices
        label={t('projects.category')}
        value={values.category}
        options={counted(facets?.category, (value) => word('category', value))}
        onChange={(value) => set('category', value)}
      />
      <Choices
        label={t('common.state')}
        value={values.state}
        options={counted(facets?.state, (value) => word('lifecycle', value))}
        onChange={(value) => set('state', value)}
      />
      <Choice
        search
        label={t('projects.leadUnit')}
        value={values.leadUnit}
        options={counted(facets?.leadUnit, asItIs)}
        onChange={(value) => set('leadUnit', value)}
      />
      {((facets?.tag ?? []).length > 0 || values.tag) && (
        <Choices
          label={t('project.tags')}
          value={values.tag}
          options={counted(facets?.tag, asItIs)}
          onChange={(value) => set('tag', value)}
        />
      )}
      <Choice
        label={t('projects.late')}
        value={values.late}
        options={counted(facets?.late, (value) => word('projects.late', value))}
        onChange={(value) => set('late', value)}
      />
      <div className="choice">
        <label htmlFor="projects-sort">{t('projects.sort')}</label>
        <Select
          id="projects-sort"
          value={values.sort ?? FIRST_ORDER}
          popupMatchSelectWidth={false}
          options={ORDERS.map((order) => ({ value: order, label: t(`projects.sort.${order}`) }))}
          onChange={(order: string) => set('sort', order === FIRST_ORDER ? undefined : order)}
        />
      </div>
      {me?.unit && values.unit !== me.unit && (
        <Button onClick={() => set('unit', me.unit)}>{t('projects.mine')}</Button>
      )}
      {clear && (
        <Button type="link" onClick={clear}>
          {t('action.clear')}
        </Button>
      )}
      <details className="more-filters" open={SELDOM.some((name) => values[name] !== undefined)}>
        <summary>{t('projects.moreFilters')}</summary>
        <div className="filters">
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
            options={unitNames.map((name) => ({ value: name, label: name }))}
            onChange={(value) => set('unit', value)}
          />
          <Choice
            search
            label={t('monitoring.region')}
            value={values.region}
            options={regions.map((one) => ({ value: one.code ?? '', label: one.name ?? '' }))}
            onChange={(value) => set('region', value)}
          />
          <Choice
            search
            label={t('projects.place')}
            value={values.place}
            options={regions.map((one) => ({ value: one.code ?? '', label: one.name ?? '' }))}
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
          <StandingFilters values={values} set={set} />
        </div>
      </details>
    </search>
  )
}
