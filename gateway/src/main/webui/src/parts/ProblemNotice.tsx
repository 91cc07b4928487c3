import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldError, Problem } from '../api/problem'

/** What happened, what to do, and the number under which the logs know it; comes into sight above a long form. */
export function ProblemNotice({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (box.current?.closest('[role="dialog"]')) {
      box.current.scrollIntoView({ block: 'center' })
      box.current.focus()
    }
  }, [error])
  const placeOf = ({ row, column }: FieldError) =>
    row === undefined ? undefined : t('problem.place', { row, column: column ?? '--' })
  const problem = error instanceof Problem ? error : new Problem(500, {})
  const [title, what] = problem.isForbidden
    ? [t('problem.forbidden'), problem.detail || t('problem.forbiddenWhat')]
    : problem.status === 0
      ? [t('problem.offline'), t('problem.offlineWhat')]
      : [problem.message, problem.detail]
  return (
    <section className="notice" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      {what && <p>{what}</p>}
      {problem.errors.length > 0 && (
        <ul>
          {problem.errors.map((mistake, index) => (
            <li key={index}>
              {[placeOf(mistake), mistake.message, mistake.expected].filter(Boolean).join('；')}
            </li>
          ))}
        </ul>
      )}
      {problem.correlationId && (
        <p className="muted">
          {problem.code && <code>{problem.code}</code>} {t('problem.correlation')}{' '}
          <code>{problem.correlationId}</code>
        </p>
      )}
      {retry && !problem.isForbidden && <Button onClick={retry}>{t('action.retry')}</Button>}
    </section>
  )
}
