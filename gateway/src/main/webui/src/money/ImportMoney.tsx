import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { ImportFile } from '../parts/ImportFile'

/** Many entries of many projects out of one table, tried before anything is written. */
export function ImportMoney({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Drawer
      open
      size={960}
      onClose={onClose}
      title={t('money.import')}
      closable={{ 'aria-label': t('action.close') }}
    >
      <p>{t('money.importWhat')}</p>
      <ImportFile kinds={['funding']} />
    </Drawer>
  )
}
