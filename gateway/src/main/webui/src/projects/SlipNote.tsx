import { useTranslation } from 'react-i18next'
import { span } from '../format/late'
import { Late } from '../parts/Tags'
import type { Lateness } from './timeline'

/** How late a milestone is, and how late it will be where its forecast says more. */
export function SlipNote({ days, expected }: Lateness) {
  const { t } = useTranslation()
  return (
    <>
      <Late days={days} />
      {expected !== undefined && (
        <small className="muted">{t('milestone.expectedSlip', { span: span(expected) })}</small>
      )}
    </>
  )
}
