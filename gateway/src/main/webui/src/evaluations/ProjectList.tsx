import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Evaluation, LateMilestone } from '../api/indicators'
import { day } from '../format/date'
import { share } from '../format/number'
import { useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { Late } from '../parts/Tags'
import { Wan } from '../parts/Wan'

type Projects = NonNullable<Evaluation['projects']>
type Item = NonNullable<Projects['items']>[number]

/** The third list: the projects with completion, slip and money. */
export function ProjectList({ plan, projects }: { plan: string; projects?: Projects }) {
  const { t } = useTranslation()
  const word = useWord()
  const columns: Column<Item>[] = [
    {
      key: 'name',
      title: t('projects.name'),
      width: '34%',
      render: (row) => (
        <Link to={`/${plan}/projects/${row.code ?? ''}`}>
          {row.code} {row.name}
        </Link>
      ),
    },
    { key: 'category', tight: true, title: t('projects.category'), render: (row) => row.categoryZh },
    { key: 'state', tight: true, title: t('common.state'), render: (row) => word('lifecycle', row.state) },
    { key: 'lead', title: t('projects.leadUnit'), render: (row) => row.leadUnit ?? '--' },
    {
      key: 'milestones',
      title: t('evaluations.milestones'),
      numeric: true,
      render: (row) => `${row.milestonesReached ?? 0} / ${row.milestonesLate ?? 0} / ${row.milestones ?? 0}`,
    },
    {
      key: 'paid',
      title: `${word('kind', 'PAID')}（${t('common.wan')}）`,
      numeric: true,
      render: (row) => <Wan yuan={row.money?.paidYuan} />,
    },
    {
      key: 'rate',
      title: t('money.executionRate'),
      numeric: true,
      render: (row) => share(row.money?.executionRate),
    },
  ]
  return (
    <>
      <p>
        <strong>
          {t('evaluations.projectsFinding', {
            total: projects?.total ?? 0,
            completed: projects?.completed ?? 0,
            rate: share(projects?.completionRate),
            day: projects?.day ?? '',
          })}
        </strong>
      </p>
      <DataTable
        caption={t('evaluations.projects')}
        columns={columns}
        rows={projects?.items ?? []}
        rowKey={(row) => row.code ?? ''}
      />
      <LateMilestones plan={plan} rows={projects?.lateMilestones ?? []} />
    </>
  )
}

function LateMilestones({ plan, rows }: { plan: string; rows: LateMilestone[] }) {
  const { t } = useTranslation()
  if (rows.length === 0) {
    return null
  }
  const columns: Column<LateMilestone>[] = [
    {
      key: 'name',
      title: t('milestone.name'),
      width: '40%',
      render: (row) => (
        <Link to={`/${plan}/projects/${row.projectCode ?? ''}`}>
          {row.projectCode} {row.name}
        </Link>
      ),
    },
    { key: 'lead', title: t('projects.leadUnit'), render: (row) => row.leadUnit ?? '--' },
    { key: 'original', tight: true, title: t('milestone.original'), render: (row) => day(row.originalDate) },
    { key: 'approved', tight: true, title: t('milestone.approved'), render: (row) => day(row.approvedDate) },
    {
      key: 'slip',
      title: t('milestone.slip'),
      numeric: true,
      render: (row) => <Late days={row.slipOriginalDays} />,
    },
    { key: 'reason', title: t('evaluations.reason'), render: (row) => row.reason ?? '--' },
  ]
  return (
    <>
      <h3>{t('evaluations.lateMilestones')}</h3>
      <DataTable
        caption={t('evaluations.lateMilestones')}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.projectCode ?? ''}-${row.number ?? ''}`}
      />
    </>
  )
}
