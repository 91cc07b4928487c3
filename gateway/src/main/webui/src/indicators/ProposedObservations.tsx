import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { newKey } from '../api/client'
import { useMe } from '../api/me'
import { approveProposed, type ProposedObservation, proposedQuery } from '../api/monitoring'
import { quantity, readable } from '../format/number'
import { type Column, DataTable } from '../parts/DataTable'
import { Loaded } from '../parts/Loaded'
import { ProblemNotice } from '../parts/ProblemNotice'

/** What the records offer as the year's values; a person of the plan office enters each, or leaves it. */
export function ProposedObservations({ plan, year }: { plan: string; year: number }) {
  const { t } = useTranslation()
  const { has } = useMe()
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  const offers = useQuery(proposedQuery(plan, year))
  const keys = useRef(new Map<string, string>())
  const entering = useMutation({
    mutationFn: (offer: ProposedObservation) => {
      const name = JSON.stringify(offer)
      const key = keys.current.get(name) ?? newKey()
      keys.current.set(name, key)
      return approveProposed(offer, key)
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['proposed', plan] })
      void queries.invalidateQueries({ queryKey: ['series', plan] })
      void message.success(t('monitoring.approved'))
    },
  })
  const ask = (offer: ProposedObservation): void => {
    modal.confirm({
      title: t('monitoring.approve'),
      content: t('monitoring.approveWhat', {
        value: quantity(offer.value),
        unit: offer.unit ?? '',
        series: offer.seriesCode ?? '',
        period: offer.period ?? '',
      }),
      okText: t('monitoring.approve'),
      cancelText: t('action.cancel'),
      onOk: () => entering.mutate(offer),
    })
  }
  const columns: Column<ProposedObservation>[] = [
    {
      key: 'series',
      title: t('indicators.series'),
      width: '26%',
      render: (row) => <Link to={`/${plan}/indicators/${row.seriesCode ?? ''}`}>{row.seriesCode}</Link>,
    },
    { key: 'region', tight: true, title: t('monitoring.region'), render: (row) => row.regionCode ?? '--' },
    {
      key: 'value',
      title: t('series.value'),
      numeric: true,
      render: (row) =>
        row.value == null ? (
          <span className="tone-open">▲ {readable(row.shortfall)}</span>
        ) : (
          `${quantity(row.value)} ${row.unit ?? ''}`
        ),
    },
    {
      key: 'method',
      title: t('monitoring.method'),
      render: (row) => `${row.figureCode ?? ''} ${row.methodVersion ?? ''}`,
    },
    {
      key: 'enter',
      title: t('monitoring.approve'),
      tight: true,
      render: (row) =>
        has('plan-office') && row.value != null ? (
          <Button size="small" loading={entering.isPending} onClick={() => ask(row)}>
            {t('monitoring.approve')}
          </Button>
        ) : null,
    },
  ]
  return (
    <section className="panel" aria-labelledby="proposed">
      <h2 id="proposed">{t('monitoring.proposed')}</h2>
      {entering.error && <ProblemNotice error={entering.error} />}
      <Loaded read={offers} rows={3}>
        {(found) =>
          found.length === 0 ? (
            <p className="muted">{t('monitoring.proposedNone')}</p>
          ) : (
            <DataTable
              caption={t('monitoring.proposed')}
              columns={columns}
              rows={found}
              rowKey={(row) => `${row.seriesCode ?? ''}/${row.regionCode ?? ''}/${row.period ?? ''}`}
            />
          )
        }
      </Loaded>
    </section>
  )
}
