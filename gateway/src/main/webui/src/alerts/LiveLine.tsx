import { useTranslation } from 'react-i18next'
import type { Line } from './useAlertStream'

const LOOKS: Record<Line, [string, string]> = {
  connecting: ['○', 'muted'],
  live: ['●', 'tone-good'],
  lost: ['▲', 'tone-bad'],
}

/** Says whether what is shown is kept up to date by itself. */
export function LiveLine({ line }: { line: Line }) {
  const { t } = useTranslation()
  const [symbol, tone] = LOOKS[line]
  return (
    <span role="status" className={tone}>
      <span aria-hidden="true">{symbol}</span> {t(`alerts.line.${line}`)}
    </span>
  )
}
