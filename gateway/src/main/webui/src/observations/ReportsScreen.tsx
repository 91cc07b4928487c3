import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMe } from '../api/me'
import { type ObservationReport, observationReportsQuery, type ReportState } from '../api/observations'
import { moment } from '../format/date'
import { quantity } from '../format/number'
import { useWord } from '../i18n'
import { Choice } from '../parts/Choice'
import { type Column, DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { Source } from '../parts/Source'
import { StateTag } from '../parts/Tags'
import { useFilters } from '../parts/useFilters'
import { usePlanCode } from '../shell/usePlan'
import { ReportDrawer } from './ReportDrawer'
import { ReportForm } from './ReportForm'
import { usePages } from '../parts/usePages'

const STATES: ReportState[] = ['DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED']

/** What units report of the plan's series, and what the plan office makes of it. */
export function Component() {
  const { t } = useTranslation()
  const word = useWord()
  const plan = usePlanCode()
  const { me, has } = useMe()
  const { values, set } = useFilters('state', 'report', 'new')
  const { read: reports, more } = usePages(
    observationReportsQuery(
      plan,
      STATES.find((one) => one === values.state),
    ),
  )
  const opened = reports.data?.find((one) => one.id === values.report)
  const mayReport = has('plan-office', 'county', 'project-manager') && me?.unit != null
  const columns: Column<ObservationReport>[] = [
    {
      key: 'series',
      title: t('indicators.series'),
      render: (row) => <Link to={`/${plan}/indicators/${row.seriesCode ?? ''}`}>{row.seriesCode}</Link>,
    },
    { key: 'period', tight: true, title: t('series.period'), render: (row) => row.entry?.period },
    {
      key: 'value',
      numeric: true,
      title: t('series.value'),
      render: (row) => `${quantity(row.entry?.value)} ${row.entry?.unit ?? ''}`,
    },
    {
      key: 'source',
      title: t('common.source'),
      width: '24%',
      render: (row) => <Source text={row.entry?.source} date={row.entry?.sourceDate} />,
    },
    { key: 'unit', title: t('common.unit'), render: (row) => row.unit ?? row.reporter ?? '--' },
    {
      key: 'state',
      tight: true,
      title: t('common.state'),
      render: (row) => <StateTag group="observationState" state={row.state} />,
    },
    { key: 'changed', tight: true, title: t('alerts.updated'), render: (row) => moment(row.changedAt) },
    {
      key: 'open',
      tight: true,
      title: t('action.details'),
      render: (row) => (
        <Button size="small" onClick={() => set('report', row.id)}>
          {t(row.state === 'SUBMITTED' && has('plan-office') ? 'observations.review' : 'action.details')}
          <span className="visually-hidden"> {row.seriesCode}</span>
        </Button>
      ),
    },
  ]
  return (
    <>
      <Heading title={t('observations.title')} lead={t('observations.lead')}>
        <Link className="screen-link" to={`/${plan}/indicators`}>
          {t('indicators.title')}
        </Link>
        {mayReport && (
          <Button type="primary" onClick={() => set('new', '1')}>
            {t('observations.start')}
          </Button>
        )}
        <Button onClick={() => window.print()}>{t('action.print')}</Button>
      </Heading>
      <div className="panel">
        <search className="filters">
          <Choice
            label={t('common.state')}
            value={values.state}
            options={STATES.map((one) => ({ value: one, label: word('observationState', one) }))}
            onChange={(state) => set('state', state)}
          />
        </search>
        <Loaded read={reports} rows={6}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty title={t('observations.none')}>
                <p>{t('observations.noneWhat')}</p>
              </Empty>
            ) : (
              <DataTable
                caption={t('observations.title')}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.id ?? ''}
                more={more}
              />
            )
          }
        </Loaded>
      </div>
      {opened && <ReportDrawer key={opened.id} report={opened} onClose={() => set('report', undefined)} />}
      {values.new && mayReport && <ReportForm onClose={() => set('new', undefined)} />}
    </>
  )
}
