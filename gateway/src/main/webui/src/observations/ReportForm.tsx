import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { seriesListQuery } from '../api/indicators'
import { changeReport, type ObservationReport, readObservationReport, startReport } from '../api/observations'
import { useWord } from '../i18n'
import { DateInput } from '../parts/DateInput'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraft } from '../parts/useDraft'
import { useGuardedSave } from '../parts/useGuardedSave'
import { usePlanCode } from '../shell/usePlan'
import { type EntryFields, entryOf, fieldsOf } from './entry'
import { SubmitForm } from '../parts/SubmitForm'

const QUALIFIERS = ['VALUE', 'AT_LEAST', 'AT_MOST', 'ABOUT', 'CONFORMS', 'DOES_NOT_CONFORM', 'TEXT'] as const
const NUMBER = /^-?\d{1,15}(\.\d{1,8})?$/

interface Props {
  /** The report to change; none for a new one. */
  report?: ObservationReport
  onClose: () => void
}

/** A value of a series as its unit knows it, kept as a draft until it is handed in. */
export function ReportForm({ report, onClose }: Props) {
  const { t } = useTranslation()
  const word = useWord()
  const plan = usePlanCode()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const all = useQuery(seriesListQuery(plan)).data ?? []
  const [form] = Form.useForm<EntryFields>()
  const draft = useDraft(`observation.${plan}.${report?.id ?? 'new'}`, form)
  const guarded = useGuardedSave<ObservationReport | null, EntryFields>({
    save: (base, fields, key) =>
      base
        ? changeReport(base, entryOf(fields))
        : startReport(plan, fields.seriesCode ?? '', entryOf(fields), key),
    reread: () => (report ? readObservationReport(report) : Promise.resolve(null)),
    onSaved: () => {
      draft.forget()
      void queries.invalidateQueries({ queryKey: ['observation-reports', plan] })
      void message.success(t('observations.kept'))
      onClose()
    },
  })
  const required = (label: string) => [
    { required: true, whitespace: true, message: t('form.required', { field: label }) },
  ]
  const number = [{ pattern: NUMBER, message: t('targets.valueForm') }]
  return (
    <Drawer
      open
      size={520}
      onClose={onClose}
      title={t('observations.start')}
      closable={{ 'aria-label': t('action.close') }}
    >
      {guarded.error !== undefined && <ProblemNotice error={guarded.error} />}
      {guarded.conflict && <p role="alert">{t('observations.changedMeanwhile')}</p>}
      <SubmitForm<EntryFields>
        form={form}
        name="observation"
        draft={draft}
        initialValues={report ? fieldsOf(report) : { qualifier: 'VALUE' }}
        onFinish={(fields) => void guarded.submit(guarded.conflict?.theirs ?? report ?? null, fields)}
      >
        <Form.Item name="seriesCode" label={t('indicators.series')} rules={required(t('indicators.series'))}>
          <Select
            disabled={report !== undefined}
            onChange={(code: string) =>
              form.setFieldValue('unit', all.find((one) => one.code === code)?.unit)
            }
            showSearch={{ optionFilterProp: 'label' }}
            options={all.map((one) => ({
              value: one.code ?? '',
              label: `${one.code ?? ''} ${one.indicatorName ?? ''} ${one.name ?? ''}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="period" label={t('series.period')} rules={required(t('series.period'))}>
          <Input maxLength={20} placeholder="2024" />
        </Form.Item>
        <Form.Item name="qualifier" label={t('observations.qualifier')}>
          <Select options={QUALIFIERS.map((one) => ({ value: one, label: word('qualifier', one) }))} />
        </Form.Item>
        <Form.Item name="value" label={t('series.value')} rules={number}>
          <Input inputMode="decimal" />
        </Form.Item>
        <Form.Item name="unit" label={t('indicators.unit')}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="numerator" label={t('observations.numerator')} rules={number}>
          <Input inputMode="decimal" />
        </Form.Item>
        <Form.Item name="denominator" label={t('observations.denominator')} rules={number}>
          <Input inputMode="decimal" />
        </Form.Item>
        <Form.Item name="source" label={t('common.source')} rules={required(t('common.source'))}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="sourceDate" label={t('observations.sourceDate')}>
          <DateInput />
        </Form.Item>
        <Form.Item name="note" label={t('common.note')}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
        <Form.Item name="reason" label={t('observations.reason')} extra={t('observations.reasonWhat')}>
          <Input maxLength={2000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={guarded.saving}>
          {t('action.save')}
        </Button>{' '}
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </SubmitForm>
    </Drawer>
  )
}
