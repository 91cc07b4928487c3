import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filingQuery, filingsQuery, type PerformanceForm } from '../api/performance'
import { moment } from '../format/date'
import { quantity } from '../format/number'
import { Loaded } from '../parts/Loaded'
import { PerformanceTable } from './PerformanceTable'

/** What was filed before the form was reopened; nothing where it never was. */
export function PerformanceFilings({ form }: { form: PerformanceForm }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<number>()
  const filings = useQuery(filingsQuery(form)).data ?? []
  if (filings.length === 0) {
    return null
  }
  return (
    <>
      <h4>{t('performance.filings')}</h4>
      <ul className="plain-list">
        {filings.map((one) => (
          <li key={one.number}>
            {t('performance.filing', {
              number: one.number,
              total: quantity(one.total),
              grade: one.grade,
              by: one.filedBy,
              at: moment(one.filedAt ?? ''),
            })}{' '}
            <span className="muted">
              {t('performance.reopened', {
                by: one.reopenedBy,
                at: moment(one.reopenedAt ?? ''),
                reason: one.reason,
              })}
            </span>{' '}
            <Button size="small" onClick={() => setShown(one.number)}>
              {t('performance.showFiling', { number: one.number })}
            </Button>
          </li>
        ))}
      </ul>
      {shown !== undefined && <Filed form={form} number={shown} onClose={() => setShown(undefined)} />}
    </>
  )
}

interface FiledProps {
  form: PerformanceForm
  number: number
  onClose: () => void
}

function Filed({ form, number, onClose }: FiledProps) {
  const { t } = useTranslation()
  const filed = useQuery(filingQuery(form, number))
  const id = `performance-filing-${String(number)}`
  return (
    <Drawer
      open
      size={960}
      onClose={onClose}
      title={<span id={id}>{t('performance.showFiling', { number })}</span>}
      closable={{ 'aria-label': t('action.close') }}
    >
      <Loaded read={filed} rows={6}>
        {(found) => <PerformanceTable labelledBy={id} rows={found.rows ?? []} />}
      </Loaded>
    </Drawer>
  )
}
