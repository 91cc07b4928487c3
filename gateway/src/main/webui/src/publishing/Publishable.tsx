import { type UseQueryResult, useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Opened } from '../api/publishing'
import { moment } from '../format/date'
import { Loaded } from '../parts/Loaded'
import { AskToPublish } from './AskToPublish'

interface Props {
  subject: 'projects' | 'indicators'
  read: UseQueryResult<Opened | null>
  /** Whether what is public cannot be published anew yet. */
  isDone?: (opened: Opened) => boolean
  publish: (key: string) => Promise<Opened>
  onPublished: () => void
  /** Where everybody reads it. */
  page: string
}

/** What was last made public of something, the act to publish it as it is now, and what came of it. */
export function Publishable({ subject, read, isDone, publish, onPublished, page }: Props) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const act = useMutation({
    mutationFn: publish,
    onSuccess: () => {
      setAsking(false)
      onPublished()
    },
  })
  const numbers = (opened: Opened) => ({ at: moment(opened.at), n: opened.projects ?? 0 })
  return (
    <li>
      <Loaded read={read} rows={1}>
        {(opened) => {
          const done = opened !== null && isDone?.(opened) === true
          return (
            <div className="spread">
              <span>
                <strong>{t(`publishing.${subject}`)}</strong>{' '}
                {opened === null ? (
                  t('publishing.never')
                ) : (
                  <>
                    {t(`publishing.${subject}.last`, numbers(opened))}{' '}
                    <a href={page}>{t('publishing.see')}</a>
                  </>
                )}
              </span>
              {done ? (
                <span className="muted">{t('publishing.doneToday')}</span>
              ) : (
                <Button
                  aria-label={t(`publishing.${subject}.act`)}
                  onClick={() => {
                    act.reset()
                    setAsking(true)
                  }}
                >
                  {t('publishing.act')}
                </Button>
              )}
            </div>
          )
        }}
      </Loaded>
      {act.data && (
        <p role="status">
          <span className="tone-good">✔ {t(`publishing.${subject}.became`, numbers(act.data))}</span>{' '}
          <a href={page}>{t('publishing.see')}</a>
        </p>
      )}
      {asking && (
        <AskToPublish
          subject={subject}
          isPending={act.isPending}
          error={act.error}
          onPublish={(key) => act.mutate(key)}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  )
}
