import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { useMe } from '../api/me'
import {
  type MonthlyReport,
  readReport,
  type ReportContent,
  type ReportOf,
  submitReport,
  writeReport,
} from '../api/reports'
import { useWord } from '../i18n'
import { ConflictDialog } from '../parts/ConflictDialog'
import { changed } from '../parts/changed'
import { DraftNotice } from '../parts/DraftNotice'
import { ProblemNotice } from '../parts/ProblemNotice'
import { StateTag } from '../parts/Tags'
import { useDraft } from '../parts/useDraft'
import { useGuardedSave } from '../parts/useGuardedSave'
import { DecideReport } from './DecideReport'
import { ErrorSummary } from '../parts/ErrorSummary'
import { useMistakes } from '../parts/useMistakes'

type Field = keyof ReportContent
type Stage = NonNullable<MonthlyReport['stage']>

/** What a report says at each stage; the service asks for the first ones. docs/DOMAIN.md, section Words, 调度. */
const FIELDS: Record<Stage, Field[]> = {
  NOT_STARTED: ['reasons', 'problems', 'nextSteps'],
  UNDER_CONSTRUCTION: ['progress', 'progressPercent', 'problems', 'nextSteps'],
  COMPLETED: ['quantity', 'effect', 'problems', 'nextSteps'],
}

interface Props {
  of: ReportOf
  mayReport: boolean
  onClose: () => void
}

/** A month's report: to write and hand in, to decide on, or to read. */
export function ReportEditor({ of, mayReport, onClose }: Props) {
  const { t } = useTranslation()
  const word = useWord()
  const { has } = useMe()
  const { report } = of
  const isOpen = report.state === 'DRAFT' || report.state === 'RETURNED'
  const fields = FIELDS[report.stage ?? 'UNDER_CONSTRUCTION']
  return (
    <Drawer
      open
      onClose={onClose}
      size={560}
      title={t('reports.edit', { month: report.month ?? '' })}
      closable={{ 'aria-label': t('action.close') }}
    >
      <p>
        <StateTag group="reportState" state={report.state} /> {word('stage', report.stage)}
      </p>
      {report.comment && (
        <p className={report.state === 'RETURNED' ? 'tone-bad' : 'muted'}>
          {`${report.decidedOn ?? ''} ${report.decidedBy ?? ''}：${report.comment}`}
        </p>
      )}
      {isOpen && mayReport ? (
        <Writing of={of} fields={fields} onClose={onClose} />
      ) : (
        <dl className="facts">
          {fields.map((field) => (
            <Said key={field} label={t(`reports.${field}`)} value={report.content?.[field]} />
          ))}
        </dl>
      )}
      {report.state === 'SUBMITTED' && has('plan-office') && <DecideReport of={of} onClose={onClose} />}
    </Drawer>
  )
}

function Said({ label, value }: { label: string; value?: string | number | null }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value ?? '--'}</dd>
    </>
  )
}

function Writing({ of, fields, onClose }: { of: ReportOf; fields: Field[]; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<ReportContent & { andSubmit?: boolean }>()
  const { plan, code, report } = of
  const draft = useDraft(`report.${plan}.${code}.${report.month ?? ''}`, form)
  const guarded = useGuardedSave<MonthlyReport, ReportContent & { andSubmit?: boolean }>({
    save: async (base, { andSubmit, ...content }, key) => {
      const written =
        Object.keys(content).length === 0 ? base : await writeReport({ ...of, report: base }, content, key)
      return andSubmit ? submitReport({ ...of, report: written }, newKey()) : written
    },
    reread: () => readReport(plan, code, report.month ?? ''),
    onSaved: (saved) => {
      draft.forget()
      void queries.invalidateQueries({ queryKey: ['project', plan, code] })
      void queries.invalidateQueries({ queryKey: ['month', plan] })
      void message.success(t(saved.state === 'SUBMITTED' ? 'reports.submitted' : 'common.saved'))
      onClose()
    },
  })
  const { mistakes, refuse, clear } = useMistakes('report')
  const save = (andSubmit: boolean) => {
    void form.validateFields().then((typed) => {
      clear()
      const content = changed(report.content ?? {}, readPercent(typed))
      return guarded.submit(report, andSubmit ? { ...content, andSubmit } : content)
    }, refuse)
  }
  return (
    <>
      <DraftNotice draft={draft} />
      <ErrorSummary mistakes={mistakes} />
      {guarded.error !== undefined && <ProblemNotice error={guarded.error} />}
      <Form
        form={form}
        name="report"
        layout="vertical"
        validateTrigger="onSubmit"
        initialValues={report.content}
      >
        {fields.map((field) => (
          <Form.Item
            key={field}
            name={field}
            label={t(`reports.${field}`)}
            rules={
              field === 'progressPercent'
                ? [{ pattern: /^\s*\d{1,3}(\.\d{1,2})?\s*%?\s*$/, message: t('form.percent') }]
                : []
            }
          >
            {field === 'progressPercent' ? (
              <Input inputMode="decimal" />
            ) : (
              <Input.TextArea rows={3} maxLength={4000} />
            )}
          </Form.Item>
        ))}
      </Form>
      <Button type="primary" loading={guarded.saving} onClick={() => save(true)}>
        {t('reports.saveAndSubmit')}
      </Button>{' '}
      <Button loading={guarded.saving} onClick={() => save(false)}>
        {t('action.save')}
      </Button>
      <ConflictDialog
        conflict={
          guarded.conflict && {
            theirs: guarded.conflict.theirs.content ?? {},
            mine: guarded.conflict.mine,
          }
        }
        labels={Object.fromEntries(fields.map((field) => [field, t(`reports.${field}`)]))}
        saving={guarded.saving}
        onSave={(chosen) => guarded.conflict && void guarded.submit(guarded.conflict.theirs, chosen)}
        onCancel={guarded.giveUp}
      />
    </>
  )
}

function readPercent(typed: ReportContent): ReportContent {
  const percent = String(typed.progressPercent ?? '').replace(/[\s%]/g, '')
  return { ...typed, progressPercent: percent === '' ? undefined : Number(percent) }
}
