import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type HistoryItem, projectHistoryQuery } from '../api/registry'
import { moment } from '../format/date'
import { useWord } from '../i18n'
import { Loaded } from '../parts/Loaded'
import { useArrival } from '../parts/useArrival'
import { partOf } from './partOf'

/** Who changed what, when, from what to what, and why; newest first. */
export function Story({ plan, code }: { plan: string; code: string }) {
  const { t } = useTranslation()
  useArrival('story')
  const history = useInfiniteQuery(projectHistoryQuery(plan, code))
  return (
    <section className="panel" aria-labelledby="story">
      <h2 id="story">{t('project.story')}</h2>
      <Loaded read={history} rows={4}>
        {(items) => (
          <ol className="plain-list" reversed>
            {items.map((item) => (
              <Entry key={item.revision} item={item} />
            ))}
          </ol>
        )}
      </Loaded>
      {history.hasNextPage && (
        <Button onClick={() => void history.fetchNextPage()} loading={history.isFetchingNextPage}>
          {t('state.more')}
        </Button>
      )}
    </section>
  )
}

function Entry({ item }: { item: HistoryItem }) {
  const { t } = useTranslation()
  const word = useWord()
  const named = (text = '') => {
    const { kind, which } = partOf(text)
    return kind === undefined ? word('field', text) : t(`part.${kind}`, { which })
  }
  const said = (field: string | undefined, value: string) => {
    if (field === 'state') {
      return word('reportState', value)
    }
    return value === 'true' || value === 'false' ? t(value === 'true' ? 'common.yes' : 'common.no') : value
  }
  return (
    <li>
      <div className="spread">
        <span>
          <time dateTime={item.at}>{moment(item.at)}</time> <strong>{item.actor}</strong>{' '}
          {item.origin && <span className="muted">（{word('origin', item.origin)}）</span>}
          {word('change', item.change)}
          {item.toState && `：${word('lifecycle', item.fromState)} → ${word('lifecycle', item.toState)}`}
        </span>
        <span className="muted">#{item.revision}</span>
      </div>
      {(item.changes ?? []).map((change) => (
        <div key={change.field}>
          <span className="muted">
            {item.subject ? `${named(item.subject)} ` : ''}
            {named(change.field)}
          </span>{' '}
          {change.before != null && (
            <>
              <del>{said(change.field, change.before)}</del> →{' '}
            </>
          )}
          <ins>{change.after == null ? t('story.empty') : said(change.field, change.after)}</ins>
        </div>
      ))}
      {item.reason && <p>{`${t('project.reason')}：${item.reason}`}</p>}
      {item.evidence && <p className="muted">{`${t('project.evidence')}：${item.evidence}`}</p>}
    </li>
  )
}
