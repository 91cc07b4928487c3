import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '../api/me'
import { projectFacetsQuery, type ProjectFilter } from '../api/registry'
import { useWord } from '../i18n'
import { Choice } from '../parts/Choice'
import { Choices } from '../parts/Choices'
import { SearchField } from '../parts/SearchField'
import { asItIs, counted } from './counted'
import { keptOrder, orderOf, ordersOf } from './order'
import { SeldomFilters } from './SeldomFilters'
import { StandingFilters } from './StandingFilters'

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
          value={orderOf(values)}
          popupMatchSelectWidth={false}
          options={ordersOf(values).map((order) => ({ value: order, label: t(`projects.sort.${order}`) }))}
          onChange={(order: string) => set('sort', keptOrder(values, order))}
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
          <SeldomFilters plan={plan} values={values} set={set} facets={facets} />
          <StandingFilters values={values} set={set} />
        </div>
      </details>
    </search>
  )
}
