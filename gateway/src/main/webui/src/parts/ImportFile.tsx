import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import {
  type Attempt,
  importFile,
  importProgressQuery,
  markedWorkbook,
  stopImport,
  templateAddress,
} from '../api/imports'
import { useWord } from '../i18n'
import { usePlanCode } from '../shell/usePlan'
import { ImportReportView } from './ImportReportView'
import { ProblemNotice } from './ProblemNotice'
import { saveAs } from './saveAs'

interface Props {
  kinds: readonly [string, ...string[]]
  /** Whether what is known may be corrected by the file, which takes a reason. */
  corrects?: boolean
}

/** Brings a table in: first a try that says what would change, then the real thing. */
export function ImportFile({ kinds, corrects = false }: Props) {
  const { t } = useTranslation()
  const word = useWord()
  const id = useId()
  const plan = usePlanCode()
  const queries = useQueryClient()
  const [kind, setKind] = useState(kinds[0])
  const [file, setFile] = useState<File>()
  const [reason, setReason] = useState('')
  const stop = useMutation({ mutationFn: stopImport })
  const attempt = useMutation({
    mutationFn: (what: Attempt) => importFile(plan, what),
    onMutate: () => stop.reset(),
    onSuccess: (_, what) => (what.dryRun ? undefined : queries.invalidateQueries()),
  })
  const far = useQuery(importProgressQuery(attempt.isPending ? attempt.variables : undefined)).data
  const mark = useMutation({
    mutationFn: (what: File) => markedWorkbook(plan, kind, what, reason),
    onSuccess: (url) => {
      saveAs(`${kind}-marked.xlsx`, url)
      URL.revokeObjectURL(url)
    },
  })
  const failure = attempt.error ?? stop.error ?? mark.error
  const errors = attempt.data?.errors ?? []
  const tried = attempt.data?.dryRun === true && errors.length === 0
  return (
    <>
      <div className="filters">
        {kinds.length > 1 && (
          <div className="choice">
            <label htmlFor={`${id}-kind`}>{t('administration.kind')}</label>
            <Select
              id={`${id}-kind`}
              value={kind}
              options={kinds.map((one) => ({ value: one, label: word('administration.kind', one) }))}
              onChange={(chosen) => {
                setKind(chosen)
                attempt.reset()
              }}
            />
          </div>
        )}
        <div className="choice">
          <label htmlFor={`${id}-file`}>{t('administration.file')}</label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".csv,.xlsx,text/csv"
            onChange={(event) => {
              setFile(event.target.files?.[0])
              attempt.reset()
            }}
          />
        </div>
        {corrects && (
          <div className="choice">
            <label htmlFor={`${id}-reason`}>{t('administration.correction')}</label>
            <Input
              id={`${id}-reason`}
              maxLength={2000}
              value={reason}
              onChange={(event) => {
                setReason(event.target.value)
                attempt.reset()
              }}
            />
          </div>
        )}
        <Button
          disabled={!file}
          loading={attempt.isPending}
          onClick={() => file && attempt.mutate({ kind, file, dryRun: true, key: newKey(), reason })}
        >
          {t('administration.try')}
        </Button>
        <Button
          type="primary"
          disabled={!file || !tried}
          onClick={() => file && attempt.mutate({ kind, file, dryRun: false, key: newKey(), reason })}
        >
          {t('administration.import')}
        </Button>
        <Button type="link" href={templateAddress(plan, kind)}>
          {t('administration.template')}
        </Button>
        {errors.length > 0 && (
          <Button loading={mark.isPending} onClick={() => file && mark.mutate(file)}>
            {t('administration.marked')}
          </Button>
        )}
      </div>
      {attempt.isPending && far && (
        <p role="status">
          {t('administration.far', { done: far.done ?? 0, rows: far.rows ?? 0 })}{' '}
          <Button
            size="small"
            disabled={stop.isSuccess}
            loading={stop.isPending}
            onClick={() => stop.mutate(attempt.variables.key)}
          >
            {t(stop.isSuccess ? 'administration.stopping' : 'administration.stop')}
          </Button>
        </p>
      )}
      {failure && <ProblemNotice error={failure} />}
      {attempt.data && <ImportReportView report={attempt.data} />}
    </>
  )
}
