import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { moment } from '../format/date'
import { AsOf } from './AsOf'
import { ProblemNotice } from './ProblemNotice'
import { Waiting } from './Waiting'

type Read<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'dataUpdatedAt' | 'refetch'>

interface Props<T> {
  read: Read<T>
  rows?: number
  /** The day or instant that was asked for, where it is not now. */
  asOf?: string
  children: (data: T) => ReactNode
}

/** The states that every reading has: coming, refused, there, there but old. Tables inside say its date. */
export function Loaded<T>({ read, rows, asOf, children }: Props<T>) {
  const { t } = useTranslation()
  if (read.data === undefined) {
    return read.error ? (
      <ProblemNotice error={read.error} retry={() => void read.refetch()} />
    ) : (
      <Waiting rows={rows} />
    )
  }
  const readAt = new Date(read.dataUpdatedAt).toISOString()
  return (
    <AsOf at={asOf ?? readAt}>
      {read.error && (
        <p role="status" className="stale">
          {t('state.stale', { time: moment(readAt) })}
        </p>
      )}
      {children(read.data)}
    </AsOf>
  )
}
