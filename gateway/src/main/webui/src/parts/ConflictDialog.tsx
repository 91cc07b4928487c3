import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Props<P> {
  conflict: { theirs: object; mine: P } | undefined
  labels: Partial<Record<keyof P & string, string>>
  saving: boolean
  onSave: (chosen: P) => void
  onCancel: () => void
}

const shown = (value: unknown) =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : '--'

/** Mine and theirs side by side; the reader chooses for each field, nothing is lost unseen. */
export function ConflictDialog<P extends object>({ conflict, labels, saving, onSave, onCancel }: Props<P>) {
  const { t } = useTranslation()
  const [theirs, setTheirs] = useState<Set<string>>(new Set())
  if (!conflict) {
    return null
  }
  const stored = conflict.theirs as Record<string, unknown>
  const mine = conflict.mine as Record<string, unknown>
  const fields = Object.keys(mine)
  const choose = (field: string, isTheirs: boolean) => {
    const next = new Set(theirs)
    if (isTheirs) {
      next.add(field)
    } else {
      next.delete(field)
    }
    setTheirs(next)
  }
  const chosen = Object.fromEntries(Object.entries(mine).filter(([field]) => !theirs.has(field))) as P
  return (
    <Modal
      open
      width={720}
      title={t('conflict.title')}
      okText={t('conflict.apply')}
      cancelText={t('action.cancel')}
      confirmLoading={saving}
      onOk={() => onSave(chosen)}
      onCancel={onCancel}
    >
      <p>{t('conflict.what')}</p>
      <table className="conflict">
        <thead>
          <tr>
            <th scope="col">{t('conflict.field')}</th>
            <th scope="col">{t('conflict.mine')}</th>
            <th scope="col">{t('conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => {
            const label = labels[field as keyof P & string] ?? field
            const isSame = shown(mine[field]) === shown(stored[field])
            return (
              <tr key={field}>
                <th scope="row">{label}</th>
                {isSame ? (
                  <td colSpan={2}>
                    {shown(mine[field])} <span className="muted">{t('conflict.same')}</span>
                  </td>
                ) : (
                  [false, true].map((isTheirs) => (
                    <td key={String(isTheirs)}>
                      <Radio
                        name={`conflict-${field}`}
                        checked={theirs.has(field) === isTheirs}
                        onChange={() => choose(field, isTheirs)}
                      >
                        <span className="visually-hidden">
                          {label} {t(isTheirs ? 'conflict.theirs' : 'conflict.mine')}
                        </span>{' '}
                        {shown(isTheirs ? stored[field] : mine[field])}
                      </Radio>
                    </td>
                  ))
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Modal>
  )
}
