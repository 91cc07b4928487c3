import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import type { Task } from '../api/registry'
import { type NewTargetValue, reportValue, targetsQuery, type WorkTarget } from '../api/targets'
import { today } from '../format/date'
import { quantity } from '../format/number'
import { useWord } from '../i18n'
import { DateInput } from '../parts/DateInput'
import { Loaded } from '../parts/Loaded'
import { ProblemNotice } from '../parts/ProblemNotice'
import { NewTarget } from './NewTarget'

/** What a task is to reach in numbers, and how much of it is reached. */
export function TaskTargets({ task, mayReport }: { task: Task; mayReport: boolean }) {
  const { t } = useTranslation()
  const word = useWord()
  const targets = useQuery(targetsQuery(task.planCode ?? '', task.code ?? ''))
  const [reported, setReported] = useState<number>()
  const [adding, setAdding] = useState(false)
  return (
    <section aria-labelledby="targets">
      <h3 id="targets">{t('targets.title')}</h3>
      <Loaded read={targets} rows={2}>
        {(found) =>
          found.length === 0 ? (
            <p className="muted">{t('targets.none')}</p>
          ) : (
            <ul>
              {found.map((target) => (
                <li key={target.number}>
                  <strong>{target.content?.name}</strong> {word('targetKind', target.content?.kind)}{' '}
                  {quantity(target.content?.targetValue)} {target.content?.unit}
                  <br />
                  {target.latest ? (
                    <span>
                      {t('targets.latest', {
                        day: target.latest.day,
                        value: quantity(target.latest.value),
                        unit: target.content?.unit,
                      })}
                      {target.percentReached != null &&
                        ` · ${t('targets.reached', { percent: quantity(target.percentReached) })}`}
                      {target.met != null && ` · ${t(target.met ? 'targets.met' : 'targets.notMet')}`}
                    </span>
                  ) : (
                    <span className="muted">{t('targets.noValue')}</span>
                  )}{' '}
                  {mayReport && reported !== target.number && (
                    <Button size="small" onClick={() => setReported(target.number)}>
                      {t('targets.report')}
                    </Button>
                  )}
                  {mayReport && reported === target.number && (
                    <ValueForm target={target} onClose={() => setReported(undefined)} />
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayReport && !adding && (
        <Button size="small" onClick={() => setAdding(true)}>
          {t('targets.add')}
        </Button>
      )}
      {adding && <NewTarget task={task} onClose={() => setAdding(false)} />}
    </section>
  )
}

function ValueForm({ target, onClose }: { target: WorkTarget; onClose: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [key] = useState(newKey)
  const report = useMutation({
    mutationFn: (value: NewTargetValue) => reportValue(target, value, key),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['tasks', target.planCode] })
      onClose()
    },
  })
  return (
    <>
      {report.error && <ProblemNotice error={report.error} />}
      <Form<{ day: string; value: string; evidence?: string }>
        name={`target-${String(target.number ?? '')}`}
        layout="vertical"
        initialValues={{ day: today() }}
        onFinish={(fields) =>
          report.mutate({ day: fields.day, value: Number(fields.value), evidence: fields.evidence })
        }
      >
        <Form.Item name="day" label={t('targets.day')} rules={[{ required: true }]}>
          <DateInput max={today()} />
        </Form.Item>
        <Form.Item
          name="value"
          label={`${t('targets.value')}（${target.content?.unit ?? ''}）`}
          rules={[{ required: true, pattern: /^-?\d{1,15}(\.\d{1,6})?$/, message: t('targets.valueForm') }]}
        >
          <Input inputMode="decimal" />
        </Form.Item>
        <Form.Item name="evidence" label={t('targets.evidence')}>
          <Input maxLength={2000} />
        </Form.Item>
        <Button type="primary" size="small" htmlType="submit" loading={report.isPending}>
          {t('action.save')}
        </Button>{' '}
        <Button size="small" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </Form>
    </>
  )
}
