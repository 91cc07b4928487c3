import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Importing, importsQuery } from '../api/imports'
import { moment } from '../format/date'
import { useWord } from '../i18n'
import { ImportErrors } from './ImportErrors'
import { toMend } from './toMend'

/** Files that somebody handed in with errors and has not brought in since; nothing where there are none. */
export function ImportsToMend() {
  const { t } = useTranslation()
  const word = useWord()
  const [shown, setShown] = useState<{ service: Importing; number: number }>()
  const ofRegistry = useInfiniteQuery(importsQuery('registry', {})).data ?? []
  const ofIndicators = useInfiniteQuery(importsQuery('indicators', {})).data ?? []
  const now = new Date()
  const waiting = [
    ...toMend(ofRegistry, now).map((one) => ({ ...one, service: 'registry' as const })),
    ...toMend(ofIndicators, now).map((one) => ({ ...one, service: 'indicators' as const })),
  ]
  if (waiting.length === 0) {
    return null
  }
  return (
    <section className="panel" aria-labelledby="to-mend">
      <h2 id="to-mend">{t('imports.toMend')}</h2>
      <ul className="plain-list to-decide">
        {waiting.map((one) => (
          <li key={`${one.service}/${String(one.number)}`} className="spread">
            <span>
              {one.fileName}{' '}
              <span className="muted">
                {word('administration.kind', one.kind)} · {one.actor} · {moment(one.at)}
              </span>
            </span>
            <Button type="link" onClick={() => setShown({ service: one.service, number: one.number ?? 0 })}>
              {t('imports.errors', { n: one.errorCount ?? 0 })}
            </Button>
          </li>
        ))}
      </ul>
      {shown && <ImportErrors {...shown} onClose={() => setShown(undefined)} />}
    </section>
  )
}
