import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { unitTermsQuery } from '../api/unitTerms'
import { NONE } from '../format/none'
import { useWord } from '../i18n'
import { Loaded } from '../parts/Loaded'

interface Props {
  plan: string
  code: string
  /** Only those of this day. */
  on?: string
}

/** Who is responsible since when, and who was until when. */
export function UnitTerms({ plan, code, on }: Props) {
  const { t } = useTranslation()
  const word = useWord()
  const terms = useQuery(unitTermsQuery(plan, code, on))
  return (
    <Loaded read={terms} rows={1}>
      {(found) =>
        found.length === 0
          ? NONE
          : found.map(({ name, role, validFrom = '', validTo, heirs = [] }) => (
              <div key={`${name ?? ''}/${role ?? ''}/${validFrom}`} className={validTo ? 'muted' : undefined}>
                {name}
                {heirs.length > 0 && t('administration.heirs', { heirs: heirs.join('、') })}{' '}
                <small className="muted">
                  {word('unitRole', role)}{' '}
                  {validTo
                    ? t('project.term.until', { from: validFrom, to: validTo })
                    : t('project.term.since', { from: validFrom })}
                </small>
              </div>
            ))
      }
    </Loaded>
  )
}
