import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Input, Popconfirm } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { useMe } from '../api/me'
import { approveReport, type ObservationReport, returnReport, submitReport } from '../api/observations'
import { moment } from '../format/date'
import { quantity } from '../format/number'
import { useWord } from '../i18n'
import { ProblemNotice } from '../parts/ProblemNotice'
import { StateTag } from '../parts/Tags'
import { ReportForm } from './ReportForm'
import { useDraftText } from '../parts/useDraftText'

/** One report: what it says, who says so, and the next step of whoever's turn it is. */
export function ReportDrawer({ report, onClose }: { report: ObservationReport; onClose: () => void }) {
  const { t } = useTranslation()
  const { me, has } = useMe()
  const [editing, setEditing] = useState(false)
  const isOwn = me?.unit != null && me.unit === report.unit
  const isOpen = report.state === 'DRAFT' || report.state === 'RETURNED'
  if (editing) {
    return <ReportForm report={report} onClose={() => setEditing(false)} />
  }
  return (
    <Drawer
      open
      size={520}
      onClose={onClose}
      title={t('observations.of', { series: report.seriesCode ?? '', period: report.entry?.period ?? '' })}
      closable={{ 'aria-label': t('action.close') }}
    >
      <Entry report={report} />
      {isOpen && isOwn && (
        <p>
          <Button onClick={() => setEditing(true)}>{t('action.edit')}</Button>
        </p>
      )}
      <NextStep report={report} maySubmit={isOpen && isOwn} mayDecide={has('plan-office')} onDone={onClose} />
    </Drawer>
  )
}

function Entry({ report }: { report: ObservationReport }) {
  const { t } = useTranslation()
  const word = useWord()
  const { entry } = report
  const lines: [string, React.ReactNode][] = [
    [t('common.state'), <StateTag key="s" group="observationState" state={report.state} />],
    [
      t('series.value'),
      `${quantity(entry?.value)} ${entry?.unit ?? ''} ${word('qualifier', entry?.qualifier)}`,
    ],
    [
      t('observations.fraction'),
      entry?.numerator == null ? '--' : `${quantity(entry.numerator)} / ${quantity(entry.denominator)}`,
    ],
    [t('monitoring.region'), entry?.regionCode ?? '--'],
    [t('common.source'), [entry?.source, entry?.sourceDate].filter(Boolean).join(' ')],
    [t('common.note'), entry?.note ?? '--'],
    [t('observations.reason'), entry?.reason ?? '--'],
    [
      t('series.reporter'),
      [report.unit, report.reporter, moment(report.changedAt)].filter(Boolean).join(' · '),
    ],
    [t('observations.decision'), [report.decidedBy, report.decision].filter(Boolean).join('：') || '--'],
  ]
  return (
    <dl className="facts">
      {lines.map(([name, value]) => (
        <Line key={name} name={name} value={value} />
      ))}
    </dl>
  )
}

function Line({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

function NextStep(props: {
  report: ObservationReport
  maySubmit: boolean
  mayDecide: boolean
  onDone: () => void
}) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const id = useId()
  const [reason, setReason, forget] = useDraftText(`observation.return.${props.report.id ?? ''}`)
  const [key] = useState(newKey)
  const step = useMutation({
    mutationFn: (act: 'submit' | 'approve' | 'return') =>
      act === 'submit'
        ? submitReport(props.report, key)
        : act === 'approve'
          ? approveReport(props.report, key)
          : returnReport(props.report, reason.trim(), key),
    onSuccess: () => {
      forget()
      for (const list of ['observation-reports', 'series']) {
        void queries.invalidateQueries({ queryKey: [list] })
      }
      void message.success(t('common.saved'))
      props.onDone()
    },
    // Somebody was faster: the report shows what is there now.
    onError: () => queries.invalidateQueries({ queryKey: ['observation-reports'] }),
  })
  return (
    <>
      {step.error && <ProblemNotice error={step.error} />}
      {props.maySubmit && (
        <Button type="primary" loading={step.isPending} onClick={() => step.mutate('submit')}>
          {t('observations.submit')}
        </Button>
      )}
      {props.report.state === 'SUBMITTED' && props.mayDecide && (
        <>
          <h3>{t('observations.review')}</h3>
          <label htmlFor={id}>{t('observations.returnReason')}</label>
          <Input.TextArea
            id={id}
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="actions">
            <Popconfirm
              title={t('observations.approveWhat')}
              okText={t('observations.approve')}
              cancelText={t('action.cancel')}
              onConfirm={() => step.mutate('approve')}
            >
              <Button type="primary" loading={step.isPending}>
                {t('observations.approve')}
              </Button>
            </Popconfirm>
            <Button
              disabled={reason.trim() === ''}
              loading={step.isPending}
              onClick={() => step.mutate('return')}
            >
              {t('observations.return')}
            </Button>
          </p>
        </>
      )}
    </>
  )
}
