import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Project, projectsQuery } from '../api/registry'
import { csvAddress } from '../format/csv'
import { useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { saveAs } from '../parts/saveAs'
import { useFilters } from '../parts/useFilters'
import { usePlanCode } from '../shell/usePlan'
import { FILTERS, ProjectFilters } from './ProjectFilters'

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
  const plan = usePlanCode()
  const filters = useFilters(...FILTERS)
  const { values } = filters
  const projects = useInfiniteQuery(projectsQuery(plan, values))
  const columns = useColumns()
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
        <ProjectFilters
          plan={plan}
          values={values}
          set={filters.set}
          clear={filters.isFiltered ? filters.clear : undefined}
        />
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
