import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Draft } from './useDraft'

/** Says that a form opens with what was typed before and never sent. */
export function DraftNotice({ draft }: { draft: Draft }) {
  const { t } = useTranslation()
  return draft.restored ? (
    <Alert
      className="draft-notice"
      type="info"
      showIcon
      title={t('draft.restored')}
      action={
        <Button size="small" onClick={draft.discard}>
          {t('draft.discard')}
        </Button>
      }
    />
  ) : null
}
