import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { planTrailQuery, type TrailItem } from '../api/trail'
import { moment, today } from '../format/date'
import { useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { DateInput } from '../parts/DateInput'
import { Loaded } from '../parts/Loaded'
import { SearchField } from '../parts/SearchField'
import { useFilters } from '../parts/useFilters'
import { usePlanCode } from '../shell/usePlan'
import { usePages } from '../parts/usePages'

/** Who changed what in the plan's projects, newest first: an auditor's first question. */
export function Trail() {
  const { t } = useTranslation()
  const word = useWord()
  const plan = usePlanCode()
  const { values, set } = useFilters('actor', 'from', 'to')
  const { read: trail, more } = usePages(planTrailQuery(plan, values), 'trailPages')
  const columns: Column<TrailItem>[] = [
    { key: 'at', tight: true, title: t('trail.at'), render: (row) => moment(row.at) },
    { key: 'actor', tight: true, title: t('trail.actor'), render: (row) => row.actor },
    {
      key: 'project',
      title: t('trail.project'),
      render: (row) => <Link to={`/${plan}/projects/${row.projectCode ?? ''}#story`}>{row.projectName}</Link>,
    },
    {
      key: 'change',
      title: t('trail.change'),
      render: (row) =>
        [
          word('change', row.change),
          row.toState && `${word('lifecycle', row.fromState)} → ${word('lifecycle', row.toState)}`,
          row.reason,
        ]
          .filter(Boolean)
          .join('；'),
    },
    { key: 'origin', tight: true, title: t('trail.origin'), render: (row) => word('origin', row.origin) },
  ]
  return (
    <section className="panel" aria-labelledby="trail">
      <h2 id="trail">{t('trail.title')}</h2>
      <search className="filters">
        <SearchField
          id="trail-actor"
          label={t('trail.actor')}
          value={values.actor}
          onSearch={(actor) => set('actor', actor)}
        />
        <div className="choice">
          <label htmlFor="trail-from">{t('trail.from')}</label>
          <DateInput id="trail-from" max={today()} value={values.from} onChange={(day) => set('from', day)} />
        </div>
        <div className="choice">
          <label htmlFor="trail-to">{t('trail.to')}</label>
          <DateInput id="trail-to" max={today()} value={values.to} onChange={(day) => set('to', day)} />
        </div>
      </search>
      <Loaded read={trail} rows={6}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="muted">{t('trail.none')}</p>
          ) : (
            <DataTable
              caption={t('trail.title')}
              columns={columns}
              rows={rows}
              rowKey={(row) => `${row.projectCode ?? ''}/${String(row.revision ?? 0)}`}
              more={more}
            />
          )
        }
      </Loaded>
    </section>
  )
}
