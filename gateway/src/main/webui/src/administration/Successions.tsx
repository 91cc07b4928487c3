import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Succession, successionsQuery } from '../api/successions'
import { useWord } from '../i18n'
import { Loaded } from '../parts/Loaded'
import { RecordSuccession } from './RecordSuccession'
import { ReverseSuccession } from './ReverseSuccession'

/** Which units became which, by what document; printed names stay, their successors act. */
export function Successions({ mayAct }: { mayAct: boolean }) {
  const { t } = useTranslation()
  const word = useWord()
  const acts = useInfiniteQuery(successionsQuery)
  const [recording, setRecording] = useState(false)
  const [reversing, setReversing] = useState<Succession>()
  return (
    <section className="panel" aria-labelledby="successions">
      <div className="spread">
        <h2 id="successions">{t('succession.title')}</h2>
        {mayAct && <Button onClick={() => setRecording(true)}>{t('succession.act')}</Button>}
      </div>
      <Loaded read={acts} rows={1}>
        {(found) =>
          found.length === 0 ? (
            <p className="muted">{t('succession.none')}</p>
          ) : (
            <ul className="plain-list">
              {found.map((act) => (
                <li key={act.number}>
                  <div className="spread">
                    <span>
                      {act.effectiveOn} <strong>{word('succession.kind', act.kind)}</strong>{' '}
                      {t('succession.line', {
                        before: (act.predecessors ?? []).join('、'),
                        after: (act.successors ?? []).join('、'),
                      })}{' '}
                      <span className="muted">{act.documentNumber}</span>
                    </span>
                    {mayAct && !act.reversal && (
                      <Button size="small" onClick={() => setReversing(act)}>
                        {t('succession.reverse')}
                      </Button>
                    )}
                  </div>
                  {act.reversal && (
                    <p className="muted">{t('succession.reversed', { reason: act.reversal.reason ?? '' })}</p>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {recording && <RecordSuccession onClose={() => setRecording(false)} />}
      {reversing && <ReverseSuccession act={reversing} onClose={() => setReversing(undefined)} />}
    </section>
  )
}
