import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type ServingProject, servingQuery } from '../api/serving'
import { useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { Loaded } from '../parts/Loaded'
import { Late } from '../parts/Tags'
import { usePages } from '../parts/usePages'

/** Which projects are to move a series, the latest first: where to look when it falls behind. */
export function ServingProjects({ plan, series }: { plan: string; series: string }) {
  const { t } = useTranslation()
  const word = useWord()
  const { read: projects, more } = usePages(servingQuery(plan, series))
  const columns: Column<ServingProject>[] = [
    {
      key: 'name',
      title: t('projects.name'),
      width: '46%',
      render: (row) => (
        <Link to={`/${plan}/projects/${row.code ?? ''}`}>
          {row.code} {row.name}
        </Link>
      ),
    },
    { key: 'state', tight: true, title: t('common.state'), render: (row) => word('lifecycle', row.state) },
    { key: 'lead', title: t('projects.leadUnit'), render: (row) => row.leadUnit ?? '--' },
    {
      key: 'late',
      numeric: true,
      title: t('alerts.late'),
      render: (row) => <Late days={row.daysLate ?? 0} />,
    },
  ]
  return (
    <section className="panel" aria-labelledby="serving">
      <h2 id="serving">
        {t('series.serving')}
        <small>
          <Link to={`/${plan}/projects?series=${series}`}>{t('series.servingAll')}</Link>
        </small>
      </h2>
      <Loaded read={projects} rows={3}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="muted">{t('series.servingNone')}</p>
          ) : (
            <>
              <p>
                <strong>
                  {t('series.servingLate', {
                    all: rows.length,
                    late: rows.filter((row) => (row.daysLate ?? 0) > 0).length,
                  })}
                </strong>
              </p>
              <DataTable
                caption={t('series.serving')}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.code ?? ''}
                more={more}
              />
            </>
          )
        }
      </Loaded>
    </section>
  )
}
