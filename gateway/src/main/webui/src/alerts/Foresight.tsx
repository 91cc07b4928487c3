import { useMutation } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foresee } from '../api/alerts'
import { newKey } from '../api/client'
import { replay } from '../api/ladder'
import { today } from '../format/date'
import { DataTable } from '../parts/DataTable'
import { DateInput } from '../parts/DateInput'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useAlertColumns } from './columns'
import { Replay } from './Replay'

/** What would be open on a date of the reader's choice. */
export function Foresight({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const id = useId()
  const [date, setDate] = useState<string | null>(today())
  const columns = useAlertColumns().filter((column) => column.key !== 'state')
  const sweep = useMutation({ mutationFn: (on: string) => foresee(on, newKey()) })
  const report = sweep.data
  return (
    <Drawer
      open
      size={960}
      onClose={onClose}
      title={t('alerts.foresee')}
      closable={{ 'aria-label': t('action.close') }}
    >
      <p>{t('alerts.foreseeWhat')}</p>
      <div className="filters">
        <div className="choice">
          <label htmlFor={id}>{t('alerts.date')}</label>
          <DateInput id={id} value={date} onChange={setDate} />
        </div>
        <Button
          type="primary"
          disabled={!date}
          loading={sweep.isPending}
          onClick={() => date && sweep.mutate(date)}
        >
          {t('alerts.foreseeRun')}
        </Button>
      </div>
      {sweep.error && <ProblemNotice error={sweep.error} />}
      {report && (
        <>
          <p role="status">
            <strong>
              {t('alerts.foreseeResult', {
                date: report.date ?? '',
                raised: report.raised ?? 0,
                resolved: report.resolved ?? 0,
                open: report.open ?? 0,
              })}
            </strong>
          </p>
          <DataTable
            caption={t('alerts.foresee')}
            columns={columns}
            rows={report.alerts ?? []}
            rowKey={(row) => `${row.rule ?? ''}${row.subject ?? ''}`}
          />
        </>
      )}
      <Replay title={t('replay.title')} run={replay} />
    </Drawer>
  )
}
