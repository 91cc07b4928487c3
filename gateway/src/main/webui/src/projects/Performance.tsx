import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { download } from '../api/download'
import { useMe } from '../api/me'
import {
  fileForm,
  openForm,
  performanceQuery,
  type PerformanceForm,
  type PerformanceRow,
  workbookAddress,
} from '../api/performance'
import { moment, today } from '../format/date'
import { quantity } from '../format/number'
import { Loaded } from '../parts/Loaded'
import { ProblemNotice } from '../parts/ProblemNotice'
import { PerformanceFilings } from './PerformanceFilings'
import { PerformanceRowForm } from './PerformanceRowForm'
import { PerformanceTable } from './PerformanceTable'
import { ReopenPerformance } from './ReopenPerformance'

interface Props {
  plan: string
  code: string
  mayReport: boolean
}

/** 绩效自评表: what the data score, what people score, and the sum. */
export function Performance({ plan, code, mayReport }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const forms = useQuery(performanceQuery(plan, code))
  const year = Number(today().slice(0, 4))
  const [key] = useState(newKey)
  const open = useMutation({
    mutationFn: () => openForm(plan, code, year, key),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['project', plan, code] }),
  })
  return (
    <section className="panel" aria-labelledby="performance">
      <h2 id="performance">{t('performance.title')}</h2>
      {open.error && <ProblemNotice error={open.error} />}
      <Loaded read={forms} rows={2}>
        {(found) => (
          <>
            {mayReport && !found.some((form) => form.year === year) && (
              <Button loading={open.isPending} onClick={() => open.mutate()}>
                {t('performance.open', { year })}
              </Button>
            )}
            {found.length === 0 && <p className="muted">{t('performance.none')}</p>}
            {found.map((form) => (
              <OneForm key={form.year} form={form} mayReport={mayReport} />
            ))}
          </>
        )}
      </Loaded>
    </section>
  )
}

function OneForm({ form, mayReport }: { form: PerformanceForm; mayReport: boolean }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { has } = useMe()
  const [edited, setEdited] = useState<PerformanceRow>()
  const [reopening, setReopening] = useState(false)
  const [key] = useState(newKey)
  const mayWrite = mayReport && form.state === 'DRAFT'
  const file = useMutation({
    mutationFn: () => fileForm(form, key),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['project', form.planCode, form.projectCode] }),
  })
  const take = useMutation({
    mutationFn: () =>
      download(
        workbookAddress(form),
        `${form.projectCode ?? ''}-${t('performance.title')}-${String(form.year ?? '')}`,
        'xlsx',
      ),
  })
  const id = `performance-${String(form.year ?? '')}`
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {t('performance.finding', { year: form.year, total: quantity(form.total) })}
        {form.grade && ` · ${form.grade}`}
      </h3>
      <p className="muted">
        {form.state === 'FILED'
          ? t('performance.filed', { by: form.filedBy, at: moment(form.filedAt ?? '') })
          : t('performance.draft', { open: form.openRows })}
      </p>
      {file.error && <ProblemNotice error={file.error} />}
      {take.error && <ProblemNotice error={take.error} />}
      <div className="actions">
        <Button loading={take.isPending} onClick={() => take.mutate()}>
          {t('performance.download')}
        </Button>
        {mayReport && form.state === 'FILED' && has('plan-office') && (
          <Button onClick={() => setReopening(true)}>{t('performance.reopen')}</Button>
        )}
        {mayWrite && (
          <Popconfirm title={t('performance.fileWhat')} onConfirm={() => file.mutate()}>
            <Button type="primary" loading={file.isPending} disabled={(form.openRows ?? 0) > 0}>
              {t('performance.file')}
            </Button>
          </Popconfirm>
        )}
      </div>
      <PerformanceTable
        labelledBy={id}
        rows={form.rows ?? []}
        onEdit={mayWrite ? (row) => setEdited(row) : undefined}
      />
      <PerformanceFilings form={form} />
      {reopening && <ReopenPerformance form={form} onClose={() => setReopening(false)} />}
      {edited && mayWrite && (
        <PerformanceRowForm form={form} row={edited} onClose={() => setEdited(undefined)} />
      )}
    </section>
  )
}
