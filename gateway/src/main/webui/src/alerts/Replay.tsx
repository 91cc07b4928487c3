import { useMutation } from '@tanstack/react-query'
import { Button, InputNumber, Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReplayEpisode, ReplayRange, ReplayReport } from '../api/ladder'
import { today } from '../format/date'
import { type Column, DataTable } from '../parts/DataTable'
import { DateInput } from '../parts/DateInput'
import { Figure } from '../parts/Figure'
import { ProblemNotice } from '../parts/ProblemNotice'
import { SeverityTag } from '../parts/Tags'
import { COLOURS } from '../shell/theme'
import { readable } from '../format/number'

const VIEWS = ['HINDSIGHT', 'AS_TOLD'] as const

interface Props {
  title: string
  what?: string
  run: (range: ReplayRange) => Promise<ReplayReport>
}

/** What rules would have raised over a range of days; a picture, the episodes behind it, nothing written. */
export function Replay({ title, what, run: ask }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [from, setFrom] = useState<string | null>(`${Number(today().slice(0, 4)) - 1}-01-01`)
  const [to, setTo] = useState<string | null>(today())
  const [stepDays, setStepDays] = useState(7)
  const [facts, setFacts] = useState<(typeof VIEWS)[number]>('HINDSIGHT')
  const run = useMutation({ mutationFn: ask })
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {what && <p className="muted">{what}</p>}
      <div className="filters">
        <div className="choice">
          <label htmlFor={`${id}-from`}>{t('replay.from')}</label>
          <DateInput id={`${id}-from`} value={from} onChange={setFrom} />
        </div>
        <div className="choice">
          <label htmlFor={`${id}-to`}>{t('replay.to')}</label>
          <DateInput id={`${id}-to`} value={to} onChange={setTo} />
        </div>
        <div className="choice">
          <label htmlFor={`${id}-step`}>{t('replay.stepDays')}</label>
          <InputNumber
            id={`${id}-step`}
            min={1}
            max={366}
            value={stepDays}
            onChange={(n) => setStepDays(n ?? 1)}
          />
        </div>
        <div className="choice">
          <label htmlFor={`${id}-facts`}>{t('replay.facts')}</label>
          <Select
            id={`${id}-facts`}
            value={facts}
            options={VIEWS.map((view) => ({ value: view, label: t(`replay.facts.${view}`) }))}
            onChange={setFacts}
          />
        </div>
        <Button
          disabled={!from || !to}
          loading={run.isPending}
          onClick={() => from && to && run.mutate({ from, to, stepDays, facts })}
        >
          {t('replay.run')}
        </Button>
        <Button
          loading={run.isPending}
          onClick={() => run.mutate({ from: today(), to: today(), stepDays: 1, facts })}
        >
          {t('replay.today')}
        </Button>
      </div>
      {run.error && <ProblemNotice error={run.error} />}
      {run.data && <Report report={run.data} />}
    </section>
  )
}

function Report({ report }: { report: ReplayReport }) {
  const { t } = useTranslation()
  const days = report.days ?? []
  const columns: Column<ReplayEpisode>[] = [
    { key: 'subject', title: t('alerts.subject'), width: '26%', render: (row) => row.subjectName },
    {
      key: 'severity',
      tight: true,
      title: t('alerts.severity'),
      render: (row) => <SeverityTag severity={row.severity} />,
    },
    { key: 'message', title: t('replay.message'), width: '30%', render: (row) => readable(row.message) },
    { key: 'unit', title: t('common.unit'), render: (row) => (row.units ?? []).join('、') || '--' },
    { key: 'from', tight: true, title: t('replay.from'), render: (row) => row.from },
    {
      key: 'until',
      tight: true,
      title: t('replay.to'),
      render: (row) => row.until ?? t('replay.stillOpen'),
    },
  ]
  const option = {
    grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: days.map((one) => one.date ?? '') },
    yAxis: { type: 'value', minInterval: 1 },
    series: [
      {
        type: 'line',
        step: 'end',
        showSymbol: false,
        name: t('replay.open'),
        color: COLOURS.accent,
        data: days.map((one) => one.open ?? 0),
      },
    ],
  }
  return (
    <>
      <Figure
        finding={t('replay.finding', {
          from: report.from ?? '',
          to: report.to ?? '',
          raised: days.reduce((sum, one) => sum + (one.raised ?? 0), 0),
          most: Math.max(0, ...days.map((one) => one.open ?? 0)),
        })}
        option={option}
        height={220}
        table={
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('alerts.date')}</th>
                {(['open', 'raised', 'resolved'] as const).map((figure) => (
                  <th key={figure} scope="col" className="numeric">
                    {t(`replay.${figure}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map((one) => (
                <tr key={one.date}>
                  <th scope="row">{one.date}</th>
                  <td className="numeric">{one.open}</td>
                  <td className="numeric">{one.raised}</td>
                  <td className="numeric">{one.resolved}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
      {(report.failures ?? 0) > 0 && (
        <p role="alert" className="tone-bad">
          ▲ {t('replay.failures', { n: report.failures })}
        </p>
      )}
      <h3>{t('replay.episodes')}</h3>
      <DataTable
        caption={t('replay.episodes')}
        columns={columns}
        rows={report.episodes ?? []}
        rowKey={(row) => `${row.rule ?? ''}${row.subject ?? ''}${row.from ?? ''}`}
      />
    </>
  )
}
