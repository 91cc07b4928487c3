import { App, Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Webhook } from '../api/webhooks'

/** The signing secret, this once: it is kept where nobody can read it again. */
export function Secret({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const secret = webhook.secret ?? ''
  return (
    <Modal
      open
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title={t('webhooks.secret')}
      okText={t('webhooks.secretKept')}
      cancelButtonProps={{ style: { display: 'none' } }}
      onOk={onClose}
    >
      <p>{t('webhooks.secretWhat', { url: webhook.url ?? '' })}</p>
      <p>
        <code className="written">{secret}</code>
      </p>
      <Button
        onClick={() =>
          void navigator.clipboard.writeText(secret).then(() => message.success(t('webhooks.copied')))
        }
      >
        {t('webhooks.copy')}
      </Button>
      <p className="muted">{t('webhooks.signature')}</p>
    </Modal>
  )
}
