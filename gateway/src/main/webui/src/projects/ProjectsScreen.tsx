import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { unitsQuery } from '../api/funding'
import { useMe } from '../api/me'
import { type Project, projectsQuery } from '../api/registry'
import { csvAddress } from '../format/csv'
import { useWord } from '../i18n'
import { domain } from '../i18n/domain'
import { Choice } from '../parts/Choice'
import { type Column, DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { saveAs } from '../parts/saveAs'
import { useFilters } from '../parts/useFilters'
import { usePlanCode } from '../shell/usePlan'

function codes(group: string): string[] {
  return Object.keys(domain)
    .filter((key) => key.startsWith(`${group}.`))
    .map((key) => key.slice(group.length + 1))
}

function useColumns(): Column<Project>[] {
  const { t } = useTranslation()
  const word = useWord()
  const plan = usePlanCode()
  return [
    {
      key: 'name',
      title: t('projects.name'),
      width: '38%',
      render: (row) => (
        <Link to={`/${plan}/projects/${row.code ?? ''}`}>
          {row.code} {row.name}
        </Link>
      ),
    },
    {
      key: 'category',
      tight: true,
      title: t('projects.category'),
      render: (row) => word('category', row.category),
    },
    { key: 'subcategory', title: t('projects.subcategory'), render: (row) => row.subcategory ?? '--' },
    { key: 'state', tight: true, title: t('common.state'), render: (row) => word('lifecycle', row.state) },
    {
      key: 'years',
      title: t('projects.years'),
      numeric: true,
      render: (row) => `${row.startYear ?? ''}～${row.endYear ?? ''}`,
    },
    { key: 'leadUnit', title: t('projects.leadUnit'), render: (row) => row.leadUnit ?? '--' },
  ]
}

/** The reserve library: every project of a plan, by category, state, unit and words. */
export function Component() {
  const { t } = useTranslation()
  const word = useWord()
  const plan = usePlanCode()
  const { me } = useMe()
  const filters = useFilters('q', 'category', 'state', 'unit')
  const { values, set } = filters
  const projects = useInfiniteQuery(projectsQuery(plan, values))
  const units = useQuery(unitsQuery).data ?? []
  const columns = useColumns()
  const options = (group: string) => codes(group).map((code) => ({ value: code, label: word(group, code) }))
  const unitNames = [...new Set([...units.map((unit) => unit.name ?? ''), values.unit ?? ''])].filter(Boolean)
  const exportShown = (rows: Project[]) =>
    saveAs(
      `${plan}-projects.csv`,
      csvAddress([
        ['code', 'name', 'category', 'subcategory', 'state', 'start_year', 'end_year', 'lead_unit'],
        ...rows.map((row) => [
          row.code,
          row.name,
          row.category,
          row.subcategory,
          row.state,
          row.startYear,
          row.endYear,
          row.leadUnit,
        ]),
      ]),
    )
  return (
    <>
      <Heading title={t('projects.title')} lead={t('projects.lead')}>
        <Button disabled={!projects.data?.length} onClick={() => exportShown(projects.data ?? [])}>
          {t('action.export')}
        </Button>
        <Button onClick={() => window.print()}>{t('action.print')}</Button>
      </Heading>
      <div className="panel">
        <search className="filters">
          <div className="choice">
            <label htmlFor="projects-q">{t('common.search')}</label>
            <Input.Search
              id="projects-q"
              key={values.q}
              defaultValue={values.q}
              placeholder={t('projects.searchFor')}
              onSearch={(typed) => set('q', typed.trim())}
            />
          </div>
          <Choice
            label={t('projects.category')}
            value={values.category}
            options={options('category')}
            onChange={(value) => set('category', value)}
          />
          <Choice
            label={t('common.state')}
            value={values.state}
            options={options('lifecycle')}
            onChange={(value) => set('state', value)}
          />
          <Choice
            search
            label={t('common.unit')}
            value={values.unit}
            options={unitNames.map((name) => ({ value: name, label: name }))}
            onChange={(value) => set('unit', value)}
          />
          {me?.unit && values.unit !== me.unit && (
            <Button onClick={() => set('unit', me.unit)}>{t('projects.mine')}</Button>
          )}
          {filters.isFiltered && (
            <Button type="link" onClick={filters.clear}>
              {t('action.clear')}
            </Button>
          )}
        </search>
        <Loaded read={projects} rows={12}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty title={t('projects.empty')}>
                <p>{t('projects.emptyWhat')}</p>
              </Empty>
            ) : (
              <DataTable
                caption={t('projects.title')}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.code ?? ''}
                more={{
                  has: projects.hasNextPage,
                  loading: projects.isFetchingNextPage,
                  load: () => void projects.fetchNextPage(),
                }}
              />
            )
          }
        </Loaded>
      </div>
    </>
  )
}
