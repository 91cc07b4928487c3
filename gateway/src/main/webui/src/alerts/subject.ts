import type { Alert } from '../api/alerts'

/** Where the subject of an alert is shown: LZ-145/LT-01#milestone-1, LC-2024-AIR/LC24-A01, LZ-145/I05-1. */
export function subjectAddress({ rule = '', subject = '' }: Pick<Alert, 'rule' | 'subject'>) {
  const parts = /^([^/]+)\/([^#]+)/.exec(subject)
  if (!parts) {
    return undefined
  }
  const [, plan = '', code = ''] = parts
  if (rule.startsWith('TASK')) {
    return `/${plan}/ledger?task=${code}`
  }
  return rule.startsWith('INDICATOR') ? `/${plan}/indicators/${code}` : `/${plan}/projects/${code}`
}
