import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { RECORDS } from '../api/imports'
import { ImportFile } from '../parts/ImportFile'

/** A file of monitoring records, tried before anything is kept. */
export function ImportRecords({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Drawer
      open
      size={960}
      onClose={onClose}
      title={t('monitoring.import')}
      closable={{ 'aria-label': t('action.close') }}
    >
      <p>{t('monitoring.importWhat')}</p>
      <ImportFile kinds={[RECORDS]} corrects />
    </Drawer>
  )
}
