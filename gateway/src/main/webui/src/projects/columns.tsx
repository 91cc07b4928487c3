import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Project } from '../api/registry'
import { day } from '../format/date'
import { quantity } from '../format/number'
import { useWord } from '../i18n'
import type { Column } from '../parts/DataTable'
import { usePlanCode } from '../shell/usePlan'

/** What is shown until somebody chooses otherwise. */
export const USUAL = ['category', 'subcategory', 'state', 'years', 'leadUnit']

/** All columns that a list of projects can have; the first one is always there. */
export function useProjectColumns(): [Column<Project>, ...Column<Project>[]] {
  const { t } = useTranslation()
  const word = useWord()
  const plan = usePlanCode()
  return [
    {
      key: 'name',
      title: t('projects.name'),
      width: '30%',
      orders: [
        { key: 'code', title: t('projects.code') },
        { key: 'name', title: t('projects.name') },
      ],
      render: (row) => (
        <Link to={`/${plan}/projects/${row.code ?? ''}`}>
          {row.code} {row.name}
        </Link>
      ),
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
