import { useQueryClient } from '@tanstack/react-query'
import { App, Form, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '../api/registry'
import { readUnit, resolveGroup } from '../api/successions'
import { ProblemNotice } from '../parts/ProblemNotice'
import { SubmitForm } from '../parts/SubmitForm'
import { useDraft } from '../parts/useDraft'
import { useUnitOptions } from '../parts/useUnitOptions'
import { useGuardedSave } from '../parts/useGuardedSave'

interface Fields {
  members: string[]
}

/** Says which units a printed group stands for. */
export function ResolveGroup({ group, onClose }: { group: Unit; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Fields>()
  // As it was when this was opened: what is read meanwhile was not seen by who chooses here.
  const [seen] = useState(group)
  const name = seen.name ?? ''
  const draft = useDraft(`group.${name}`, form)
  const options = useUnitOptions({ groups: false })
  const guarded = useGuardedSave<Unit, Fields>({
    save: (base, fields) => resolveGroup(base, fields.members),
    reread: () => readUnit(name),
    onSaved: () => {
      draft.forget()
      void queries.invalidateQueries()
      void message.success(t('common.saved'))
      onClose()
    },
  })
  const theirs = guarded.conflict?.theirs
  return (
    <Modal
      open
      title={t('group.title', { name })}
      okText={t('action.save')}
      cancelText={t('action.cancel')}
      confirmLoading={guarded.saving}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {guarded.error !== undefined && <ProblemNotice error={guarded.error} />}
      {theirs && (
        <p className="notice" role="alert">
          {t('group.theirs', { members: (theirs.members ?? []).join('、') || '--' })}
        </p>
      )}
      <p>{t('group.what')}</p>
      <SubmitForm
        form={form}
        draft={draft}
        name="group"
        initialValues={{ members: seen.members ?? [] }}
        onFinish={(fields) => void guarded.submit(theirs ?? seen, fields)}
      >
        <Form.Item name="members" label={t('administration.members')}>
          <Select mode="multiple" options={options} />
        </Form.Item>
      </SubmitForm>
    </Modal>
  )
}
