import { useQuery } from '@tanstack/react-query'
import { Checkbox, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type CollectedReport, collectionQuery, monthQuery } from '../api/reports'
import { day, today } from '../format/date'
import { type Column, DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { StateTag } from '../parts/Tags'
import { useFilters } from '../parts/useFilters'
import { usePlanCode } from '../shell/usePlan'
import { usePages } from '../parts/usePages'

/** A month's collection: who has reported, and who has not. */
export function Component() {
  const { t } = useTranslation()
  const plan = usePlanCode()
  const { values, set } = useFilters('month', 'missing')
  const month = values.month ?? today().slice(0, 7)
  const missing = values.missing !== undefined
  const counts = useQuery(monthQuery(plan, month))
  const { read: reports, more } = usePages(collectionQuery(plan, month, missing))
  const columns: Column<CollectedReport>[] = [
    {
      key: 'project',
      title: t('projects.name'),
      width: '40%',
      render: (row) => (
        <Link to={`/${plan}/projects/${row.code ?? ''}`}>
          {row.code} {row.name}
        </Link>
      ),
    },
    { key: 'lead', title: t('projects.leadUnit'), render: (row) => row.leadUnit },
    {
      key: 'state',
      tight: true,
      title: t('common.state'),
      render: (row) => (
        <StateTag group="reportState" state={row.state ?? (row.late ? 'MISSING' : 'AWAITED')} />
      ),
    },
    { key: 'due', tight: true, title: t('reports.due'), render: (row) => day(row.dueOn) },
    {
      key: 'on',
      tight: true,
      title: t('reports.submittedOn'),
      render: (row) => (
        <>
          {day(row.submittedOn)} {row.late && <span className="tone-bad">■ {t('reports.late')}</span>}
        </>
      ),
    },
  ]
  return (
    <>
      <Heading title={t('reports.title')} lead={t('reports.lead')} />
      <section className="panel">
        <div className="filters">
          <label>
            {t('reports.month')}{' '}
            <Input
              type="month"
              value={month}
              max={today().slice(0, 7)}
              onChange={(event) => set('month', event.target.value || undefined)}
            />
          </label>
          <Checkbox
            checked={missing}
            onChange={(event) => set('missing', event.target.checked ? '1' : undefined)}
          >
            {t('reports.onlyMissing')}
          </Checkbox>
        </div>
        {counts.data && (
          <p>
            <strong>
              {t('reports.finding', {
                month,
                owed: counts.data.owed ?? 0,
                submitted: counts.data.submitted ?? 0,
                accepted: counts.data.accepted ?? 0,
              })}
            </strong>
          </p>
        )}
        <Loaded read={reports} rows={8}>
          {(found) =>
            found.length === 0 ? (
              <Empty title={t(missing ? 'reports.noneMissing' : 'reports.none')} />
            ) : (
              <DataTable
                caption={t('reports.title')}
                columns={columns}
                rows={found}
                rowKey={(row) => row.code ?? ''}
                more={more}
              />
            )
          }
        </Loaded>
      </section>
    </>
  )
}
