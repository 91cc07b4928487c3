import { useTranslation } from 'react-i18next'
import type { Project } from '../api/registry'
import { day } from '../format/date'
import { quantity, share } from '../format/number'
import { useWord } from '../i18n'
import type { Column } from '../parts/DataTable'
import { Late } from '../parts/Tags'
import { Wan } from '../parts/Wan'
import { FoundName } from './FoundName'
import { NextMilestone } from './NextMilestone'

/** What is shown until somebody chooses otherwise. */
export const USUAL = ['category', 'state', 'years', 'leadUnit', 'daysLate', 'next', 'planned', 'paid', 'rate']

/** The four facts of a project's money; the service orders by the first and the last. */
const MONEY = [
  ['planned', 'PLANNED', 'plannedYuan'],
  ['allocated', 'ALLOCATED', 'allocatedYuan'],
  ['received', 'RECEIVED', 'receivedYuan'],
  ['paid', 'PAID', 'paidYuan'],
] as const
const ORDERED: readonly string[] = ['planned', 'paid']

function useStandingColumns(): Column<Project>[] {
  const { t } = useTranslation()
  const word = useWord()
  return [
    {
      key: 'daysLate',
      tight: true,
      title: t('alerts.late'),
      orders: [{ key: 'daysLate', title: t('alerts.late'), largestFirst: true }],
      render: ({ standing }) =>
        standing?.daysLate ? (
          <span title={t('projects.lateSince', { day: day(standing.lateSince) })}>
            <Late days={standing.daysLate} />
          </span>
        ) : (
          '--'
        ),
    },
    {
      key: 'slip',
      tight: true,
      title: t('milestone.slip'),
      render: ({ standing }) => <Late days={standing?.slipDaysAgainstOriginal} />,
    },
    {
      key: 'slipApproved',
      tight: true,
      title: t('milestone.slipApproved'),
      render: ({ standing }) => <Late days={standing?.slipDaysAgainstApproved} />,
    },
    {
      key: 'next',
      title: t('projects.next'),
      width: '15%',
      render: ({ standing }) => <NextMilestone standing={standing} />,
    },
    ...MONEY.map(([key, kind, field]): Column<Project> => {
      const title = `${word('kind', kind)}（${t('common.wan')}）`
      return {
        key,
        title,
        numeric: true,
        orders: ORDERED.includes(key) ? [{ key, title, largestFirst: true }] : undefined,
        render: ({ standing }) => <Wan yuan={standing?.[field]} />,
      }
    }),
    {
      key: 'receivedRate',
      title: t('money.receivedRate'),
      numeric: true,
      render: ({ standing }) => share(standing?.receivedRate),
    },
    {
      key: 'rate',
      title: t('money.executionRate'),
      numeric: true,
      orders: [{ key: 'executionRate', title: t('money.executionRate') }],
      render: ({ standing }) => share(standing?.executionRate),
    },
  ]
}

/**
 * All columns that a list of projects can have; the first one is always there.
 *
 * @param words that were looked for
 */
export function useProjectColumns(words: string[]): [Column<Project>, ...Column<Project>[]] {
  const { t } = useTranslation()
  const word = useWord()
  const standing = useStandingColumns()
  return [
    {
      key: 'name',
      title: t('projects.name'),
      width: '22%',
      orders: [
        { key: 'code', title: t('projects.code') },
        { key: 'name', title: t('projects.name') },
      ],
      render: (row) => <FoundName project={row} words={words} />,
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
      orders: [
        { key: 'startYear', title: t('projects.startYear') },
        { key: 'endYear', title: t('projects.endYear') },
      ],
      render: (row) => `${row.startYear ?? ''}～${row.endYear ?? ''}`,
    },
    { key: 'leadUnit', title: t('projects.leadUnit'), render: (row) => row.leadUnit ?? '--' },
    ...standing,
    {
      key: 'units',
      title: t('projects.units'),
      render: (row) => (row.units ?? []).map((unit) => unit.name).join('、') || '--',
    },
    { key: 'summary', title: t('project.summary'), width: '30%', render: (row) => row.summary ?? '--' },
    {
      key: 'scale',
      title: t('project.scale'),
      render: (row) =>
        (row.scale ?? [])
          .map((one) => `${one.item ?? ''} ${quantity(one.plannedQuantity)} ${one.unit ?? ''}`.trim())
          .join('；') || '--',
    },
    {
      key: 'reservedOn',
      tight: true,
      title: t('projects.reservedOn'),
      render: (row) => day(row.reservedOn),
    },
    {
      key: 'completedOn',
      tight: true,
      title: t('project.completedOn'),
      render: (row) => day(row.completedOn),
    },
  ]
}
