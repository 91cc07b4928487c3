import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type FigureOf, type PlanEntry, planEntriesQuery } from '../api/funding'
import { day } from '../format/date'
import { useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { usePages } from '../parts/usePages'
import { Wan } from '../parts/Wan'
import { usePlanCode } from '../shell/usePlan'

/** The entries that add up to one figure of a crossed table, project by project. */
export function EntriesBehind({ figure, onClose }: { figure: FigureOf; onClose: () => void }) {
  const { t } = useTranslation()
  const word = useWord()
  const plan = usePlanCode()
  const { read: entries, more } = usePages(planEntriesQuery(plan, figure), 'behindPages')
  const { kind, category, source, ...rest } = figure
  const title = [
    word('kind', kind),
    category && word('category', category),
    source && word('source', source),
    ...Object.values(rest),
  ]
    .filter(Boolean)
    .join(' · ')
  const columns: Column<PlanEntry>[] = [
    {
      key: 'project',
      title: t('money.by.project'),
      width: '34%',
      render: (row) => (
        <Link to={`/${plan}/money?project=${row.project ?? ''}`}>
          {row.project} {row.projectName}
        </Link>
      ),
    },
    { key: 'date', tight: true, title: t('money.date'), render: (row) => day(row.entry?.date) },
    {
      key: 'source',
      tight: true,
      title: t('money.source'),
      render: (row) => word('source', row.entry?.source),
    },
    { key: 'year', tight: true, title: t('money.year'), render: (row) => row.entry?.fiscalYear },
    {
      key: 'amount',
      title: t('money.amount'),
      numeric: true,
      render: (row) => <Wan yuan={row.entry?.amountYuan} />,
    },
    { key: 'document', title: t('money.document'), render: (row) => row.entry?.documentNumber ?? '--' },
  ]
  return (
    <Drawer
      open
      size={960}
      onClose={onClose}
      title={t('money.entriesOf', { name: title })}
      closable={{ 'aria-label': t('action.close') }}
    >
      <Loaded read={entries} rows={6}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('money.noneBehind')} />
          ) : (
            <DataTable
              caption={title}
              columns={columns}
              rows={rows}
              rowKey={(row) => String(row.entry?.id)}
              more={more}
            />
          )
        }
      </Loaded>
    </Drawer>
  )
}
