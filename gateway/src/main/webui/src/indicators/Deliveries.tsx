import { useTranslation } from 'react-i18next'
import { deliveriesQuery, type RecordBatch } from '../api/monitoring'
import { moment } from '../format/date'
import { useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { Loaded } from '../parts/Loaded'
import { usePages } from '../parts/usePages'

/** Which records arrived, from whom, and what they changed; the newest first. */
export function Deliveries() {
  const { t } = useTranslation()
  const word = useWord()
  const { read: deliveries, more } = usePages(deliveriesQuery, 'deliveries')
  const columns: Column<RecordBatch>[] = [
    { key: 'at', tight: true, title: t('series.knownFrom'), render: (row) => moment(row.knownFrom) },
    { key: 'reporter', tight: true, title: t('series.reporter'), render: (row) => row.reporter ?? '--' },
    {
      key: 'source',
      title: t('common.source'),
      render: (row) => `${word('delivery.channel', row.channel)} ${row.source ?? ''}`,
    },
    {
      key: 'what',
      title: t('imports.what'),
      render: (row) =>
        t('monitoring.counts', {
          created: row.created ?? 0,
          updated: row.updated ?? 0,
          unchanged: row.unchanged ?? 0,
        }),
    },
    { key: 'reason', title: t('observations.reason'), render: (row) => row.reason ?? '--' },
  ]
  return (
    <section className="panel" aria-labelledby="deliveries">
      <h2 id="deliveries">{t('monitoring.deliveries')}</h2>
      <Loaded read={deliveries} rows={3}>
        {(found) =>
          found.length === 0 ? (
            <p className="muted">{t('monitoring.noDeliveries')}</p>
          ) : (
            <DataTable
              caption={t('monitoring.deliveries')}
              columns={columns}
              rows={found}
              rowKey={(row) => String(row.id)}
              more={more}
            />
          )
        }
      </Loaded>
    </section>
  )
}
