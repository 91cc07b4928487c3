import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** A screen's name, what is said of it in one line, and what one can do on it. */
export function Heading({
  title,
  lead,
  children,
}: {
  title: string
  lead?: ReactNode
  children?: ReactNode
}) {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = `${title} - ${t('app.name')}`
  }, [title, t])
  return (
    <div className="heading">
      <div>
        <h1>{title}</h1>
        {lead && <p className="muted">{lead}</p>}
      </div>
      {children && <div className="actions">{children}</div>}
    </div>
  )
}
