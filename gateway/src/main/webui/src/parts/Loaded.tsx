import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { moment } from '../format/date'
import { ProblemNotice } from './ProblemNotice'
import { Waiting } from './Waiting'

type Read<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'dataUpdatedAt' | 'refetch'>

/** The states that every reading has: coming, refused, there, there but old. */
export function Loaded<T>({
  read,
  rows,
  children,
}: {
  read: Read<T>
  rows?: number
  children: (data: T) => ReactNode
}) {
  const { t } = useTranslation()
  if (read.data === undefined) {
    return read.error ? (
      <ProblemNotice error={read.error} retry={() => void read.refetch()} />
    ) : (
      <Waiting rows={rows} />
    )
  }
  return (
    <>
      {read.error && (
        <p role="status" className="stale">
          {t('state.stale', { time: moment(new Date(read.dataUpdatedAt).toISOString()) })}
        </p>
      )}
      {children(read.data)}
    </>
  )
}
