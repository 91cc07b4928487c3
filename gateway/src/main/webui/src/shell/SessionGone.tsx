import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { loginAddress, useSessionGone } from '../api/session'

/** The session has ended: what was typed stays, and the login leads back here. */
export function SessionGone() {
  const { t } = useTranslation()
  const gone = useSessionGone()
  return (
    <Modal
      open={gone}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title={t('session.gone')}
      okText={t('session.login')}
      cancelButtonProps={{ style: { display: 'none' } }}
      onOk={() => window.location.assign(loginAddress(window.location))}
    >
      <p>{t('session.goneWhat')}</p>
    </Modal>
  )
}
