import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { importQuery, type Importing } from '../api/imports'
import { Loaded } from '../parts/Loaded'
import { RowErrors } from '../parts/RowErrors'

interface Props {
  service: Importing
  number: number
  onClose: () => void
}

/** What was wrong with one file, cell by cell. */
export function ImportErrors({ service, number, onClose }: Props) {
  const { t } = useTranslation()
  const found = useQuery(importQuery(service, number))
  const errors = found.data?.errors ?? []
  const all = found.data?.record?.errorCount ?? 0
  const title = t('imports.errorsOf', { file: found.data?.record?.fileName ?? '' })
  return (
    <Drawer open size={800} onClose={onClose} title={title} closable={{ 'aria-label': t('action.close') }}>
      <Loaded read={found} rows={6}>
        {() => <RowErrors caption={title} errors={errors} />}
      </Loaded>
      {all > errors.length && (
        <p className="muted">{t('imports.firstOnly', { n: all, shown: errors.length })}</p>
      )}
    </Drawer>
  )
}
