import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Drift, driftQuery, type Evaluation } from '../api/indicators'
import { moment } from '../format/date'
import { type Column, DataTable } from '../parts/DataTable'
import { Loaded } from '../parts/Loaded'
import { VerdictTag } from '../parts/Tags'
import { readable } from '../format/number'

type Line = NonNullable<Drift['series']>[number]

/** What became known after sealing, and which verdicts it would change; the seal itself stays. */
export function DriftReport({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation()
  const drift = useQuery(driftQuery(evaluation.id ?? ''))
  const plan = evaluation.planCode ?? ''
  const columns: Column<Line>[] = [
    {
      key: 'series',
      title: t('evaluations.series'),
      width: '26%',
      render: (row) => (
        <Link to={`/${plan}/indicators/${row.seriesCode ?? ''}`}>
          {row.seriesCode} {row.name}
        </Link>
      ),
    },
    {
      key: 'sealed',
      tight: true,
      title: t('evaluations.sealedVerdict'),
      render: (row) => <VerdictTag verdict={row.sealedVerdict} />,
    },
    {
      key: 'later',
      tight: true,
      title: t('evaluations.laterVerdict'),
      render: (row) => <VerdictTag verdict={row.laterVerdict} />,
    },
    {
      key: 'causes',
      title: t('evaluations.causes'),
      render: (row) => readable((row.causes ?? []).join('；')),
    },
  ]
  return (
    <Loaded read={drift} rows={4}>
      {(found) => (
        <>
          <p>
            <strong>
              {t('evaluations.driftFinding', {
                count: found.changedVerdicts ?? 0,
                moved: found.series?.length ?? 0,
                projects: found.projectsMoved?.length ?? 0,
                tasks: found.tasksMoved?.length ?? 0,
              })}
            </strong>{' '}
            <span className="muted">
              {t('evaluations.driftSpan', {
                from: moment(found.sealedAsOf),
                to: moment(found.comparedAsOf),
              })}
            </span>
          </p>
          {(found.series?.length ?? 0) > 0 && (
            <DataTable
              caption={t('evaluations.drift')}
              columns={columns}
              rows={found.series ?? []}
              rowKey={(row) => row.seriesCode ?? ''}
            />
          )}
        </>
      )}
    </Loaded>
  )
}
