import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changePoint, enterPoint, type MonitoringPoint, readPoint } from '../api/monitoring'
import { regionsQuery } from '../api/regions'
import { useWord } from '../i18n'
import { ConflictDialog } from '../parts/ConflictDialog'
import { ProblemNotice } from '../parts/ProblemNotice'
import { SubmitForm } from '../parts/SubmitForm'
import { useDraft } from '../parts/useDraft'
import { useGuardedSave } from '../parts/useGuardedSave'
import { correctionOf, fieldsOf, pointOf, type PointFields, tidy } from './pointFields'
import { PointItems } from './PointItems'
import { usePointLabels } from './usePointLabels'

interface Props {
  point?: MonitoringPoint
  region?: string
  onSaved: (point: MonitoringPoint) => void
  onClose: () => void
}

/** Sends a new point, or what is different in one. */
export function PointForm({ point, region, onSaved, onClose }: Props) {
  const { t } = useTranslation()
  const word = useWord()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const regions = useQuery(regionsQuery).data ?? []
  const [form] = Form.useForm<PointFields>()
  // As it was when this was opened: what is read meanwhile was not seen by who corrects here.
  const [seen] = useState(point)
  const draft = useDraft(`point.${seen?.code ?? 'new'}`, form)
  const labels = usePointLabels()
  const regionName = (code: unknown) => regions.find((one) => one.code === code)?.name ?? code
  const finish = (said: string) => {
    draft.forget()
    void message.success(said)
  }
  const guarded = useGuardedSave<MonitoringPoint | undefined, PointFields>({
    save: (base, fields, key) =>
      base ? changePoint(base, pointOf({ ...fieldsOf(base), ...fields })) : enterPoint(pointOf(fields), key),
    reread: () => (seen?.code ? readPoint(seen.code) : Promise.resolve(undefined)),
    onSaved: (saved) => {
      const now = saved ?? {}
      finish(
        seen
          ? t('monitoring.corrected', {
              name: now.name ?? '',
              fields: named(correctionOf(seen, fieldsOf(now))) || t('monitoring.correctedNothing'),
            })
          : t('monitoring.entered', { name: now.name ?? '', region: String(regionName(now.regionCode)) }),
      )
      void queries.invalidateQueries({ queryKey: ['points'] })
      void queries.invalidateQueries({ queryKey: ['figures'] })
      void queries.invalidateQueries({ queryKey: ['proposed'] })
      onSaved(now)
    },
  })
  const named = (fields: PointFields) =>
    Object.keys(fields)
      .map((field) => labels[field as keyof PointFields])
      .join(t('common.listJoin'))
  /** Nothing is sent that changes nothing: it would have every day of the point computed again. */
  const send = (base: MonitoringPoint | undefined, fields: PointFields) => {
    if (base && Object.keys(fields).length === 0) {
      finish(t('monitoring.unchanged'))
      onClose()
    } else {
      void guarded.submit(base, fields)
    }
  }
  const worded = ({ assessed, ...fields }: PointFields): Record<string, string | null | undefined> => ({
    ...fields,
    ...(assessed != null && { assessed: t(assessed ? 'common.yes' : 'common.no') }),
    ...('kind' in fields && { kind: word('pointKind', fields.kind) }),
    ...('regionCode' in fields && { regionCode: String(regionName(fields.regionCode)) }),
    ...('waterBody' in fields && { waterBody: word('waterBody', fields.waterBody) }),
    ...('targetClass' in fields && { targetClass: word('waterClass', fields.targetClass) }),
  })
  const conflict = guarded.conflict
  return (
    <>
      <p>{t(seen ? 'monitoring.correctWhat' : 'monitoring.enterWhat')}</p>
      {guarded.error !== undefined && <ProblemNotice error={guarded.error} />}
      <SubmitForm<PointFields>
        form={form}
        name="point"
        draft={draft}
        initialValues={seen ? fieldsOf(seen) : { regionCode: region, assessed: true }}
        onFinish={(fields) => send(seen, seen ? correctionOf(seen, fields) : tidy(fields))}
      >
        <PointItems labels={labels} known={seen !== undefined} />
        <Button type="primary" htmlType="submit" loading={guarded.saving}>
          {t('action.save')}
        </Button>{' '}
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </SubmitForm>
      <ConflictDialog
        conflict={
          conflict?.theirs && { theirs: worded(fieldsOf(conflict.theirs)), mine: worded(conflict.mine) }
        }
        labels={labels}
        saving={guarded.saving}
        onSave={(kept) =>
          conflict &&
          send(
            conflict.theirs,
            Object.fromEntries(Object.entries(conflict.mine).filter(([field]) => field in kept)),
          )
        }
        onCancel={guarded.giveUp}
      />
    </>
  )
}
