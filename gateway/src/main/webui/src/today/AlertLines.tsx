import { Link } from 'react-router'
import type { Alert } from '../api/alerts'
import { useLanguage } from '../i18n'
import { Late, SeverityTag } from '../parts/Tags'
import { usePlanCode } from '../shell/usePlan'

/** A few alerts, one below the other. */
export function AlertLines({ alerts }: { alerts: Alert[] }) {
  const { language } = useLanguage()
  const plan = usePlanCode()
  return (
    <ol className="plain-list">
      {alerts.map((alert) => (
        <li key={alert.id}>
          <div className="spread">
            <Link to={`/${plan}/alerts/${alert.id ?? ''}`}>{alert.subjectName}</Link>
            <Late days={alert.daysLate} />
          </div>
          <div className="muted">
            <SeverityTag severity={alert.severity} /> {language === 'zh' ? alert.ruleZh : alert.ruleEn} ·{' '}
            {(alert.units ?? []).slice(0, 2).join('、')}
          </div>
        </li>
      ))}
    </ol>
  )
}
