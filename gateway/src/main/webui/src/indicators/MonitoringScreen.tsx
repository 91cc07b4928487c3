import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { figuresQuery, type YearFigure } from '../api/monitoring'
import { regionsQuery } from '../api/regions'
import { today } from '../format/date'
import { quantity, readable } from '../format/number'
import { Choice } from '../parts/Choice'
import { type Column, DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { useFilters } from '../parts/useFilters'
import { useRegionOptions } from '../parts/useRegionOptions'
import { usePlan, usePlanCode } from '../shell/usePlan'
import { useMe } from '../api/me'
import { Deliveries } from './Deliveries'
import { EnterPoint } from './EnterPoint'
import { ImportRecords } from './ImportRecords'
import { MonitoringPoints } from './MonitoringPoints'
import { PointRecords } from './PointRecords'
import { ProposedObservations } from './ProposedObservations'

/** Monitoring points, what follows from their records, and what that offers to the plan's series. */
export function Component() {
  const { t } = useTranslation()
  const code = usePlanCode()
  const plan = usePlan()
  const { values, set, put } = useFilters('region', 'year', 'point', 'day', 'import', 'enter', 'correct')
  const { has } = useMe()
  const mayDeliver = has('plan-office', 'admin', 'county')
  const mayEnter = has('plan-office', 'admin')
  const regions = useQuery(regionsQuery).data ?? []
  const regionOptions = useRegionOptions()
  const region = values.region ?? regions.find((one) => one.kind === 'CITY')?.code ?? regions[0]?.code
  const start = plan?.startYear ?? Number(today().slice(0, 4))
  const final = plan?.finalYear ?? start
  const years = Array.from({ length: final - start + 1 }, (_, index) => start + index)
  const year = Number(values.year ?? Math.min(final, Number(today().slice(0, 4))))
  return (
    <>
      <Heading title={t('monitoring.title')} lead={t('monitoring.lead')}>
        {mayEnter && <Button onClick={() => set('enter', '1')}>{t('monitoring.enter')}</Button>}
        {mayDeliver && <Button onClick={() => set('import', '1')}>{t('monitoring.import')}</Button>}
        <Button onClick={() => window.print()}>{t('action.print')}</Button>
      </Heading>
      <search className="filters">
        <Choice
          search
          label={t('monitoring.region')}
          value={region}
          options={regionOptions}
          onChange={(chosen) => set('region', chosen)}
        />
        <Choice
          label={t('monitoring.year')}
          value={String(year)}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(chosen) => set('year', chosen)}
        />
      </search>
      {region && <Figures region={region} year={year} />}
      <ProposedObservations plan={code} year={year} />
      {region && (
        <MonitoringPoints
          region={region}
          onPoint={(point) => set('point', point)}
          onCorrect={mayEnter ? (point) => set('correct', point) : undefined}
        />
      )}
      <Deliveries />
      {values.import && mayDeliver && <ImportRecords onClose={() => set('import', undefined)} />}
      {mayEnter && (values.correct ?? (values.enter && region)) && (
        <EnterPoint
          key={values.correct ?? ''}
          code={values.correct}
          region={region}
          onSaved={(saved) => put({ region: saved.regionCode, enter: undefined, correct: undefined })}
          onClose={() => put({ enter: undefined, correct: undefined })}
        />
      )}
      {values.point && (
        <PointRecords
          point={values.point}
          day={values.day ?? `${year}-01-01`}
          onDay={(day) => set('day', day)}
          onClose={() => set('point', undefined)}
        />
      )}
    </>
  )
}

function Figures({ region, year }: { region: string; year: number }) {
  const { t } = useTranslation()
  const figures = useQuery(figuresQuery(region, year))
  const columns: Column<YearFigure>[] = [
    { key: 'name', title: t('monitoring.figure'), width: '26%', render: (row) => row.name },
    {
      key: 'value',
      title: t('indicators.value'),
      numeric: true,
      render: (row) =>
        row.value == null ? (
          <span className="tone-open">▲ {readable(row.shortfall)}</span>
        ) : (
          `${quantity(row.value)} ${row.unit ?? ''}`
        ),
    },
    { key: 'count', title: t('monitoring.count'), numeric: true, render: (row) => quantity(row.count) },
    {
      key: 'method',
      title: t('monitoring.method'),
      render: (row) => (
        <details>
          <summary>{row.methodVersion ?? row.method}</summary>
          <ol>
            {(row.steps ?? []).map((step, index) =>
              typeof step === 'string' ? <li key={index}>{step}</li> : null,
            )}
          </ol>
        </details>
      ),
    },
  ]
  return (
    <section className="panel" aria-labelledby="figures">
      <h2 id="figures">{t('monitoring.figures')}</h2>
      <Loaded read={figures} rows={4}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('monitoring.noFigures')}>
              <p>{t('monitoring.noFiguresWhat')}</p>
            </Empty>
          ) : (
            <DataTable
              caption={t('monitoring.figures')}
              columns={columns}
              rows={found}
              rowKey={(row) => row.id ?? row.code ?? ''}
            />
          )
        }
      </Loaded>
    </section>
  )
}
