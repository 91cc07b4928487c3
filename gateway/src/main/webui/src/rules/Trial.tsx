import { useTranslation } from 'react-i18next'
import { tryRule, type UserRule } from '../api/rules'
import { Replay } from '../alerts/Replay'

/** What a kept version would have raised, today or over a range of days. */
export function Trial({ rule }: { rule: UserRule }) {
  const { t } = useTranslation()
  return (
    <div className="panel">
      <Replay
        title={t('rules.trial', { version: rule.version ?? '' })}
        what={t('rules.trialWhat')}
        run={(range) => tryRule(rule, range)}
      />
    </div>
  )
}
