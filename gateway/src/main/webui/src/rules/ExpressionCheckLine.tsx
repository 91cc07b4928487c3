import { useTranslation } from 'react-i18next'
import type { Slip } from './mistakes'

/** Says under the editor whether what stands there can be kept; silent while that is not known. */
export function ExpressionCheckLine({ isChecked, slips }: { isChecked: boolean; slips: Slip[] }) {
  const { t } = useTranslation()
  const [first] = slips
  return (
    <p role="status" className="expression-check">
      {isChecked &&
        (first ? (
          <span className="tone-bad">
            ▲ {t('rules.slipAt', { line: first.line, column: first.column })} {first.message}
          </span>
        ) : (
          <span className="tone-good">✔ {t('rules.isWell')}</span>
        ))}
    </p>
  )
}
