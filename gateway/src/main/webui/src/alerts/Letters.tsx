import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Letter, lettersQuery, readLetter } from '../api/subscriptions'
import { moment } from '../format/date'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { ProblemNotice } from '../parts/ProblemNotice'

/** What I was told here, the newest first. */
export function Letters() {
  const { t } = useTranslation()
  const letters = useInfiniteQuery(lettersQuery)
  return (
    <section className="panel" aria-labelledby="letters">
      <h2 id="letters">{t('letters.title')}</h2>
      <Loaded read={letters} rows={3}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('letters.none')} />
          ) : (
            <>
              {found.map((letter) => (
                <OneLetter key={letter.id} letter={letter} />
              ))}
              {letters.hasNextPage && (
                <Button loading={letters.isFetchingNextPage} onClick={() => void letters.fetchNextPage()}>
                  {t('state.more')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </section>
  )
}

function OneLetter({ letter }: { letter: Letter }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const read = useMutation({
    mutationFn: () => readLetter(letter.id ?? ''),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['letters'] }),
  })
  return (
    <details open={!letter.readAt}>
      <summary>
        {!letter.readAt && <strong>● {t('letters.unread')} </strong>}
        {letter.subject} <span className="muted">{moment(letter.createdAt)}</span>
      </summary>
      {read.error && <ProblemNotice error={read.error} />}
      <p style={{ whiteSpace: 'pre-line' }}>{letter.text}</p>
      {!letter.readAt && (
        <Button size="small" loading={read.isPending} onClick={() => read.mutate()}>
          {t('letters.read')}
        </Button>
      )}
    </details>
  )
}
