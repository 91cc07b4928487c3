import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { projectsQuery } from '../api/registry'
import { ColumnChooser } from '../parts/ColumnChooser'
import { DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Heading } from '../parts/Heading'
import { wordsOf } from '../parts/foundWords'
import { Loaded } from '../parts/Loaded'
import { SavedViews } from '../parts/SavedViews'
import { useColumnChoice } from '../parts/useColumns'
import { useFilters } from '../parts/useFilters'
import { usePlanCode } from '../shell/usePlan'
import { USUAL, useProjectColumns } from './columns'
import { ExportProjects } from './ExportProjects'
import { FILTERS, ProjectFilters } from './ProjectFilters'
import { keptOrder, orderOf } from './order'
import { usePages } from '../parts/usePages'

/** The reserve library: every project of a plan, by category, state, unit and words. */
export function Component() {
  const { t } = useTranslation()
  const plan = usePlanCode()
  const filters = useFilters(...FILTERS)
  const { values } = filters
  const { read: projects, more } = usePages(projectsQuery(plan, { ...values, sort: orderOf(values) }))
  const [first, ...offered] = useProjectColumns(wordsOf(values.q))
  const { chosen, choose } = useColumnChoice(
    'projects',
    offered.map((column) => column.key),
    USUAL,
  )
  const columns = [first, ...offered.filter((column) => chosen.includes(column.key))]
  return (
    <>
      <Heading title={t('projects.title')} lead={t('projects.lead')}>
        <SavedViews list={`projects.${plan}`} />
        <ColumnChooser columns={offered} chosen={chosen} onChoose={choose} />
        <ExportProjects plan={plan} filter={{ ...values, sort: orderOf(values) }} />
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
                ordering={{
                  asked: orderOf(values),
                  ask: (order) => filters.set('sort', keptOrder(values, order)),
                }}
                more={more}
              />
            )
          }
        </Loaded>
      </div>
    </>
  )
}
