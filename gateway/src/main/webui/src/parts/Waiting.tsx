import { useTranslation } from 'react-i18next'

/** The shape of what is coming. */
export function Waiting({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation()
  return (
    <div className="waiting" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="bone" style={{ width: `${95 - ((row * 17) % 40)}%` }} />
      ))}
    </div>
  )
}
