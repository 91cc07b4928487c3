import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { entriesQuery } from '../api/funding'
import { useMe } from '../api/me'
import { type LedgerEntry, projectQuery } from '../api/registry'
import { day } from '../format/date'
import { useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { Wan } from '../parts/Wan'
import { usePlanCode } from '../shell/usePlan'
import { ProjectChoice } from './ProjectChoice'
import { RecordMoney } from './RecordMoney'
import { ReverseEntry } from './ReverseEntry'
import { usePages } from '../parts/usePages'

interface Props {
  project: string | undefined
  recording: boolean
  onProject: (code: string | undefined) => void
  onRecord: (open: boolean) => void
}

/** The entries behind a project's sums, and the way to add one or take one back. */
export function ProjectEntries({ project, recording, onProject, onRecord }: Props) {
  const { t } = useTranslation()
  const plan = usePlanCode()
  return (
    <section className="panel" aria-labelledby="entries">
      <h2 id="entries">{t('money.entries')}</h2>
      <div className="filters">
        <ProjectChoice value={project} onChange={onProject} />
      </div>
      {project && (
        <Entries key={project} plan={plan} code={project} recording={recording} onRecord={onRecord} />
      )}
    </section>
  )
}

interface EntriesProps {
  plan: string
  code: string
  recording: boolean
  onRecord: (open: boolean) => void
}

function Entries({ plan, code, recording, onRecord }: EntriesProps) {
  const { t } = useTranslation()
  const word = useWord()
  const { has, owns } = useMe()
  const project = useQuery(projectQuery(plan, code)).data
  const { read: entries, more } = usePages(entriesQuery(plan, code))
  const [reversed, setReversed] = useState<LedgerEntry>()
  const mayRecord = has('plan-office') || (has('finance') && owns(project?.units))
  const columns: Column<LedgerEntry>[] = [
    { key: 'kind', tight: true, title: t('money.kind'), render: (row) => word('kind', row.kind) },
    { key: 'date', tight: true, title: t('money.date'), render: (row) => day(row.date) },
    { key: 'source', tight: true, title: t('money.source'), render: (row) => word('source', row.source) },
    { key: 'year', tight: true, title: t('money.year'), render: (row) => row.fiscalYear },
    {
      key: 'amount',
      title: t('money.amount'),
      numeric: true,
      render: (row) => <Wan yuan={row.amountYuan} />,
    },
    {
      key: 'document',
      title: t('money.document'),
      render: (row) => (
        <>
          {row.documentNumber}
          {row.reverses != null && (
            <small className="muted"> {t('money.reverses', { id: row.reverses })}</small>
          )}
          {row.note && <small className="muted"> {row.note}</small>}
        </>
      ),
    },
    { key: 'by', title: t('money.recordedBy'), render: (row) => row.recordedBy },
  ]
  if (mayRecord) {
    columns.push({
      key: 'reverse',
      title: t('money.reverse'),
      render: (row) =>
        row.reverses == null ? (
          <Button size="small" onClick={() => setReversed(row)}>
            {t('money.reverse')}
            <span className="visually-hidden"> {row.documentNumber}</span>
          </Button>
        ) : (
          '--'
        ),
    })
  }
  return (
    <>
      <div className="spread">
        <p>
          <Link to={`/${plan}/projects/${code}`}>
            {code} {project?.name}
          </Link>
        </p>
        {mayRecord && (
          <Button type="primary" onClick={() => onRecord(true)}>
            {t('money.record')}
          </Button>
        )}
      </div>
      <Loaded read={entries} rows={3}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('money.noEntries')} />
          ) : (
            <DataTable
              caption={t('money.entries')}
              columns={columns}
              rows={rows}
              rowKey={(row) => String(row.id)}
              more={more}
            />
          )
        }
      </Loaded>
      {recording && mayRecord && <RecordMoney plan={plan} code={code} onClose={() => onRecord(false)} />}
      {reversed && (
        <ReverseEntry plan={plan} code={code} entry={reversed} onClose={() => setReversed(undefined)} />
      )}
    </>
  )
}
