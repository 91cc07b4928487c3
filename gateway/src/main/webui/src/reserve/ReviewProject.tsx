import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Project } from '../api/registry'
import { type Admission, type Aspect, type Review, reviewProject } from '../api/reserve'
import { useWord } from '../i18n'
import { DraftNotice } from '../parts/DraftNotice'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useDraft } from '../parts/useDraft'
import { useGuardedSave } from '../parts/useGuardedSave'

const ASPECTS: Aspect[] = [
  'NECESSITY',
  'FEASIBILITY',
  'MATURITY',
  'DIRECTION',
  'PERFORMANCE_GOAL',
  'ESTIMATE',
  'FUNDING',
]

interface Fields {
  opinions: Partial<Record<Aspect, { passed?: boolean; comment?: string }>>
  comment?: string
  evidence?: string
}

/** The plan office's review of a submitted project: seven aspects, then in or back. */
export function ReviewProject({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = useTranslation()
  const word = useWord()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const draft = useDraft(`review.${project.planCode ?? ''}.${project.code ?? ''}`, form)
  const guarded = useGuardedSave<Admission, Review>({
    save: (_, review, key) => reviewProject(project, review, key),
    reread: () => Promise.resolve({}),
    onSaved: () => {
      draft.forget()
      void queries.invalidateQueries({ queryKey: ['project', project.planCode, project.code] })
      void queries.invalidateQueries({ queryKey: ['projects'] })
      void message.success(t('reserve.decided'))
      onClose()
    },
  })
  const decide = (outcome: Review['outcome']) => {
    void form.validateFields().then((fields) =>
      guarded.submit(
        {},
        {
          outcome,
          comment: fields.comment,
          evidence: fields.evidence,
          opinions: ASPECTS.filter((aspect) => fields.opinions[aspect]?.passed !== undefined).map(
            (aspect) => ({
              aspect,
              passed: fields.opinions[aspect]?.passed === true,
              comment: fields.opinions[aspect]?.comment,
            }),
          ),
        },
      ),
    )
  }
  return (
    <Modal
      open
      width={720}
      title={t('reserve.review')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button loading={guarded.saving} onClick={() => decide('RETURNED')}>
            {t('reserve.return')}
          </Button>
          <Button type="primary" loading={guarded.saving} onClick={() => decide('ADMITTED')}>
            {t('reserve.admit')}
          </Button>
        </>
      }
    >
      <DraftNotice draft={draft} />
      {guarded.error !== undefined && <ProblemNotice error={guarded.error} />}
      {guarded.conflict && <p role="alert">{t('project.movedMeanwhile')}</p>}
      <p>{t('reserve.reviewWhat')}</p>
      <Form form={form} name="review" layout="vertical" requiredMark={false}>
        {ASPECTS.map((aspect) => (
          <div key={aspect} className="choice">
            <Form.Item name={['opinions', aspect, 'passed']} label={word('aspect', aspect)}>
              <Radio.Group
                options={[
                  { value: true, label: t('reserve.passed') },
                  { value: false, label: t('reserve.refused') },
                ]}
              />
            </Form.Item>
            <Form.Item name={['opinions', aspect, 'comment']}>
              <Input
                maxLength={2000}
                placeholder={t('reserve.opinion')}
                aria-label={t('reserve.opinionOf', { aspect: word('aspect', aspect) })}
              />
            </Form.Item>
          </div>
        ))}
        <Form.Item name="comment" label={t('reserve.comment')}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
        <Form.Item name="evidence" label={t('project.evidence')}>
          <Input maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
