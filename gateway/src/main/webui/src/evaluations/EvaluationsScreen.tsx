import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type EvaluationSummary, evaluationsQuery } from '../api/indicators'
import { useMe } from '../api/me'
import { moment } from '../format/date'
import { type Column, DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { StateTag } from '../parts/Tags'
import { useFilters } from '../parts/useFilters'
import { usePlanCode } from '../shell/usePlan'
import { CreateEvaluation } from './CreateEvaluation'
import { usePages } from '../parts/usePages'

/** The evaluations of a plan, newest first. */
export function Component() {
  const { t } = useTranslation()
  const plan = usePlanCode()
  const { has } = useMe()
  const { values, set } = useFilters('create')
  const { read: evaluations, more } = usePages(evaluationsQuery(plan))
  const columns: Column<EvaluationSummary>[] = [
    {
      key: 'name',
      title: t('evaluations.title'),
      render: (row) => (
        <Link to={`/${plan}/evaluations/${row.id ?? ''}`}>
          {t('evaluations.name', { year: row.year ?? '' })}
        </Link>
      ),
    },
    {
      key: 'state',
      tight: true,
      title: t('common.state'),
      render: (row) => <StateTag group="publication" state={row.state} />,
    },
    { key: 'asOf', tight: true, title: t('evaluations.asOfShort'), render: (row) => moment(row.asOf) },
    { key: 'createdBy', tight: true, title: t('evaluations.createdBy'), render: (row) => row.createdBy },
    {
      key: 'publishedAt',
      tight: true,
      title: t('evaluations.publishedAt'),
      render: (row) => moment(row.publishedAt),
    },
    {
      key: 'seal',
      title: t('evaluations.seal'),
      render: (row) => <code title={row.sha256}>{row.sha256?.slice(0, 12)}</code>,
    },
  ]
  return (
    <>
      <Heading title={t('evaluations.title')} lead={t('evaluations.lead')}>
        {(evaluations.data?.length ?? 0) > 1 && (
          <Link className="screen-link" to={`/${plan}/evaluations/compare`}>
            {t('compare.title')}
          </Link>
        )}
        {has('plan-office') && (
          <Button type="primary" onClick={() => set('create', '1')}>
            {t('evaluations.create')}
          </Button>
        )}
      </Heading>
      <div className="panel">
        <Loaded read={evaluations}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty title={t('evaluations.empty')}>
                <p>{t('evaluations.emptyWhat')}</p>
              </Empty>
            ) : (
              <DataTable
                caption={t('evaluations.title')}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.id ?? ''}
                more={more}
              />
            )
          }
        </Loaded>
      </div>
      {values.create && has('plan-office') && <CreateEvaluation onClose={() => set('create', undefined)} />}
    </>
  )
}
