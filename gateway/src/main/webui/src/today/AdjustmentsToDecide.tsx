import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { adjustmentsToDecideQuery, type PlanAdjustment } from '../api/reserve'
import { today } from '../format/date'
import { useWord } from '../i18n'
import { AsOfNote } from '../parts/AsOf'
import { Loaded } from '../parts/Loaded'
import { leftToDecide } from '../reserve/left'

/** What the line that counts them leads to. */
export const TO_DECIDE = 'adjustments-to-decide'

/** Every adjustment that waits for the plan office, the first to be decided first; nothing where none does. */
export function AdjustmentsToDecide({ plan }: { plan: string }) {
  const { t } = useTranslation()
  const adjustments = useInfiniteQuery(adjustmentsToDecideQuery(plan))
  if (!adjustments.data?.length) {
    return null
  }
  return (
    <section className="panel" aria-labelledby={TO_DECIDE}>
      <h2 id={TO_DECIDE}>{t('today.adjustments')}</h2>
      <Loaded read={adjustments}>
        {(found) => (
          <>
            <ol className="plain-list">
              {found.map((one) => (
                <Line key={`${one.projectCode ?? ''}/${String(one.number)}`} plan={plan} adjustment={one} />
              ))}
            </ol>
            <AsOfNote />
          </>
        )}
      </Loaded>
      {adjustments.hasNextPage && (
        <Button onClick={() => void adjustments.fetchNextPage()} loading={adjustments.isFetchingNextPage}>
          {t('state.more')}
        </Button>
      )}
    </section>
  )
}

function Line({ plan, adjustment }: { plan: string; adjustment: PlanAdjustment }) {
  const { t } = useTranslation()
  const word = useWord()
  const left = leftToDecide(adjustment, today())
  return (
    <li>
      <div className="spread">
        <span>
          <Link to={`/${plan}/projects/${adjustment.projectCode ?? ''}#adjustments`}>
            {adjustment.projectCode} {adjustment.projectName}
          </Link>{' '}
          {word('adjustmentKind', adjustment.kind)}
        </span>
        <span className={left.isOver ? 'tone-bad' : 'muted'}>
          {left.isOver && '■ '}
          {t(left.word, { n: left.n })}
        </span>
      </div>
      <div className="muted">
        {t('today.adjustmentAsked', {
          by: adjustment.requestedBy ?? '',
          on: adjustment.requestedOn ?? '',
        })}
        {' · '}
        {t('adjustment.decideBy', { date: adjustment.decideBy ?? '' })}
        {adjustment.reason && ` · ${t('project.reason')}：${adjustment.reason}`}
      </div>
    </li>
  )
}
