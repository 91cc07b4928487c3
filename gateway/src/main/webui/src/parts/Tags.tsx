import { useTranslation } from 'react-i18next'
import type { Verdict } from '../api/indicators'
import type { Alert } from '../api/alerts'
import { late } from '../format/late'
import { VERDICTS } from '../format/verdict'
import { useWord } from '../i18n'

/** A verdict: shape, colour and word. */
export function VerdictTag({ verdict }: { verdict: Verdict | null | undefined }) {
  const word = useWord()
  if (verdict == null) {
    return <span className="muted">--</span>
  }
  const { symbol, tone } = VERDICTS[verdict]
  return (
    <span className={`tag ${tone}`}>
      <span aria-hidden="true">{symbol}</span> {word('verdict', verdict)}
    </span>
  )
}

/** Days late in words; early and on time are no news and stay grey. */
export function Late({ days }: { days: number | null | undefined }) {
  useTranslation()
  return <span className={(days ?? 0) > 0 ? 'tone-bad' : 'muted'}>{late(days)}</span>
}

const STATE_SYMBOLS: Record<string, [string, string]> = {
  OPEN: ['■', 'bad'],
  ACKNOWLEDGED: ['◐', 'fair'],
  RESOLVED: ['✔', 'good'],
  NOT_STARTED: ['○', 'open'],
  IN_PROGRESS: ['◐', 'fair'],
  DONE: ['✔', 'good'],
  CANCELLED: ['－', 'open'],
  DRAFT: ['○', 'open'],
  UNDER_REVIEW: ['◐', 'fair'],
  SUBMITTED: ['◐', 'fair'],
  REQUESTED: ['◐', 'fair'],
  ACCEPTED: ['✔', 'good'],
  APPROVED: ['✔', 'good'],
  RETURNED: ['↩', 'bad'],
  REJECTED: ['✖', 'bad'],
  MISSING: ['■', 'bad'],
  ACTIVE: ['✔', 'good'],
  RETIRED: ['－', 'open'],
  PENDING: ['◐', 'fair'],
  DELIVERED: ['✔', 'good'],
  DEAD: ['✖', 'bad'],
  PUBLISHED: ['✔', 'good'],
  SUPERSEDED: ['－', 'open'],
}

/** The state of an alert, a task, an evaluation, a report, an adjustment, a rule or a delivery. */
export function StateTag({
  group,
  state,
}: {
  group:
    | 'alert'
    | 'task'
    | 'publication'
    | 'reportState'
    | 'adjustmentState'
    | 'ruleState'
    | 'delivery'
    | 'observationState'
  state?: string | null
}) {
  const word = useWord()
  const [symbol, tone] = STATE_SYMBOLS[state ?? ''] ?? ['○', 'open']
  return (
    <span className={`tag ${tone}`}>
      <span aria-hidden="true">{symbol}</span> {word(group, state)}
    </span>
  )
}

const SEVERITIES: Record<string, [string, string]> = {
  INFO: ['ⓘ', 'fair'],
  WARNING: ['▲', 'open'],
  CRITICAL: ['‼', 'bad'],
}

export function SeverityTag({ severity }: { severity: Alert['severity'] }) {
  const word = useWord()
  const [symbol, tone] = SEVERITIES[severity ?? 'INFO'] ?? ['ⓘ', 'fair']
  return (
    <span className={`tag ${tone}`}>
      <span aria-hidden="true">{symbol}</span> {word('severity', severity)}
    </span>
  )
}
