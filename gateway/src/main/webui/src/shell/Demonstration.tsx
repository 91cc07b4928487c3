import { useTranslation } from 'react-i18next'
import { useDemonstration } from '../api/demonstration'

/** Says on every screen, and on paper, that what is shown is synthetic. */
export function Demonstration() {
  const { t } = useTranslation()
  return useDemonstration() ? (
    <p className="demonstration" role="note">
      <strong>{t('demonstration.title')}</strong> {t('demonstration.what')}
    </p>
  ) : null
}
