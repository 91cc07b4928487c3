import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { type KnownRecord, recordsQuery } from '../api/monitoring'
import { moment } from '../format/date'
import { quantity } from '../format/number'
import { type Column, DataTable } from '../parts/DataTable'
import { DateInput } from '../parts/DateInput'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'

interface Props {
  point: string
  day: string
  onDay: (day: string | null) => void
  onClose: () => void
}

/** The records of a point on one day, corrected ones beside those that replaced them. */
export function PointRecords({ point, day, onDay, onClose }: Props) {
  const { t } = useTranslation()
  const records = useQuery(recordsQuery(point, day))
  const columns: Column<KnownRecord>[] = [
    { key: 'item', title: t('monitoring.item'), render: (row) => row.item },
    { key: 'hour', title: t('monitoring.hour'), numeric: true, render: (row) => quantity(row.hour) },
    {
      key: 'value',
      title: t('series.value'),
      numeric: true,
      render: (row) =>
        `${row.belowDetection ? `${t('monitoring.below')} ` : ''}${quantity(row.value)} ${row.unit ?? ''}`,
    },
    { key: 'batch', title: t('monitoring.batch'), render: (row) => `${row.batch ?? ''} ${row.source ?? ''}` },
    { key: 'known', title: t('series.knownFrom'), render: (row) => moment(row.knownFrom) },
    {
      key: 'replaced',
      title: t('series.superseded'),
      render: (row) => (row.replacedBy == null ? '--' : moment(row.knownUntil)),
    },
  ]
  return (
    <Drawer
      open
      size={800}
      onClose={onClose}
      title={t('monitoring.records', { point })}
      closable={{ 'aria-label': t('action.close') }}
    >
      <div className="filters">
        <div className="choice">
          <label htmlFor="records-day">{t('monitoring.day')}</label>
          <DateInput id="records-day" value={day} onChange={onDay} />
        </div>
      </div>
      <Loaded read={records} rows={6}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('monitoring.noRecords')} />
          ) : (
            <DataTable
              caption={t('monitoring.records', { point })}
              columns={columns}
              rows={found}
              rowKey={(row) => `${row.item ?? ''}/${row.hour ?? ''}/${row.batch ?? ''}`}
            />
          )
        }
      </Loaded>
    </Drawer>
  )
}
