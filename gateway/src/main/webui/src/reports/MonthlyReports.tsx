import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { type MonthlyReport, openReport, reportsQuery } from '../api/reports'
import { day, today } from '../format/date'
import { type Column, DataTable } from '../parts/DataTable'
import { Loaded } from '../parts/Loaded'
import { ProblemNotice } from '../parts/ProblemNotice'
import { StateTag } from '../parts/Tags'
import { ReportEditor } from './ReportEditor'

interface Props {
  plan: string
  code: string
  mayReport: boolean
}

/** What a project reported month by month, and the way to this month's report. */
export function MonthlyReports({ plan, code, mayReport }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const reports = useInfiniteQuery(reportsQuery(plan, code))
  const [edited, setEdited] = useState<MonthlyReport>()
  const month = today().slice(0, 7)
  const opening = useMutation({
    mutationFn: () => openReport(plan, code, month, newKey()),
    onSuccess: (opened) => {
      void queries.invalidateQueries({ queryKey: ['project', plan, code, 'reports'] })
      setEdited(opened)
    },
  })
  const columns: Column<MonthlyReport>[] = [
    {
      key: 'month',
      tight: true,
      title: t('reports.month'),
      render: (row) => (
        <Button type="link" size="small" onClick={() => setEdited(row)}>
          {row.month}
        </Button>
      ),
    },
    {
      key: 'state',
      tight: true,
      title: t('common.state'),
      render: (row) => <StateTag group="reportState" state={row.state} />,
    },
    {
      key: 'content',
      title: t('reports.progress'),
      width: '44%',
      render: (row) => row.content?.progress ?? row.content?.reasons ?? row.content?.effect ?? '--',
    },
    {
      key: 'percent',
      title: t('reports.progressPercent'),
      numeric: true,
      render: (row) => row.content?.progressPercent ?? '--',
    },
    { key: 'due', tight: true, title: t('reports.due'), render: (row) => day(row.dueOn) },
    { key: 'on', tight: true, title: t('reports.submittedOn'), render: (row) => day(row.submittedOn) },
  ]
  return (
    <section className="panel" aria-labelledby="reports">
      <Loaded read={reports} rows={2}>
        {(found) => (
          <>
            <div className="spread">
              <h2 id="reports">{t('reports.ofProject')}</h2>
              {mayReport && !found.some((one) => one.month === month) && (
                <Button loading={opening.isPending} onClick={() => opening.mutate()}>
                  {t('reports.open', { month })}
                </Button>
              )}
            </div>
            {opening.error && <ProblemNotice error={opening.error} />}
            {found.length === 0 ? (
              <p className="muted">{t('reports.noneOfProject')}</p>
            ) : (
              <DataTable
                caption={t('reports.ofProject')}
                columns={columns}
                rows={found}
                rowKey={(row) => row.month ?? ''}
              />
            )}
          </>
        )}
      </Loaded>
      {edited && (
        <ReportEditor
          of={{ plan, code, report: edited }}
          mayReport={mayReport}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  )
}
