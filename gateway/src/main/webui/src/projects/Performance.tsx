import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { download } from '../api/download'
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
import { PerformanceRowForm } from './PerformanceRowForm'
import { TableScroll } from '../parts/TableScroll'

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
  const [edited, setEdited] = useState<PerformanceRow>()
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
        {mayWrite && (
          <Popconfirm title={t('performance.fileWhat')} onConfirm={() => file.mutate()}>
            <Button type="primary" loading={file.isPending} disabled={(form.openRows ?? 0) > 0}>
              {t('performance.file')}
            </Button>
          </Popconfirm>
        )}
      </div>
      <TableScroll>
        <table className="plain-table">
          <caption className="muted">{t('performance.mark')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('performance.level1')}</th>
              <th scope="col">{t('performance.level2')}</th>
              <th scope="col">{t('performance.level3')}</th>
              <th scope="col">{t('performance.target')}</th>
              <th scope="col">{t('performance.actual')}</th>
              <th scope="col" className="numeric">
                {t('performance.points')}
              </th>
              <th scope="col" className="numeric">
                {t('performance.score')}
              </th>
              <th scope="col">{t('performance.why')}</th>
            </tr>
          </thead>
          <tbody>
            {(form.rows ?? []).map((row) => (
              <tr key={row.key}>
                <td>{row.level1}</td>
                <td>{row.level2}</td>
                <th scope="row">
                  {row.level3}
                  {row.manual && ' ※'}
                </th>
                <td>{row.target ?? '--'}</td>
                <td>{row.actual ?? '--'}</td>
                <td className="numeric">{quantity(row.points)}</td>
                <td className="numeric">{quantity(row.score)}</td>
                <td>
                  {row.deviation && <p>{row.deviation}</p>}
                  <small className="muted">
                    {row.explanation}
                    {row.enteredBy && ` · ${row.enteredBy} ${moment(row.enteredAt ?? '')}`}
                  </small>{' '}
                  {mayWrite && (
                    <Button
                      size="small"
                      aria-label={t('performance.editRow', { name: row.level3 })}
                      onClick={() => setEdited(row)}
                    >
                      {t('performance.edit')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {edited && mayWrite && (
        <PerformanceRowForm form={form} row={edited} onClose={() => setEdited(undefined)} />
      )}
    </section>
  )
}
