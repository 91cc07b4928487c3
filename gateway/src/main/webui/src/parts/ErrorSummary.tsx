import { type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

export interface Mistake {
  field?: string
  message: string
}

/** The address stays: its fragment would be another step back, and a dialog would keep the focus. */
function leadTo(event: MouseEvent, field = ''): void {
  const target = document.getElementById(field)
  if (target) {
    event.preventDefault()
    target.focus()
    target.scrollIntoView({ block: 'center' })
  }
}

/** All that is to be corrected, at the top, taking the focus, each leading to its field. */
export function ErrorSummary({ mistakes }: { mistakes: Mistake[] }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (mistakes.length > 0) {
      box.current?.focus()
    }
  }, [mistakes])
  if (mistakes.length === 0) {
    return null
  }
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('problem.summary')}</h2>
      <ul>
        {mistakes.map((mistake, index) => (
          <li key={index}>
            {mistake.field ? (
              <a href={`#${mistake.field}`} onClick={(event) => leadTo(event, mistake.field)}>
                {mistake.message}
              </a>
            ) : (
              mistake.message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
