import { Modal } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../api/me'
import { loginAddress, useSessionGone } from '../api/session'

function logIn(): void {
  window.location.assign(loginAddress(window.location))
}

/**
 * The session has ended: what was typed stays, and the login leads back here. Who had none when the page
 * was opened, by a link in a message for example, goes to the login at once.
 */
export function SessionGone() {
  const { t } = useTranslation()
  const gone = useSessionGone()
  const { me } = useMe()
  const neverWas = gone && me === undefined
  useEffect(() => {
    if (neverWas) {
      logIn()
    }
  }, [neverWas])
  return (
    <Modal
      open={gone && !neverWas}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title={t('session.gone')}
      okText={t('session.login')}
      cancelButtonProps={{ style: { display: 'none' } }}
      onOk={logIn}
    >
      <p>{t('session.goneWhat')}</p>
    </Modal>
  )
}
