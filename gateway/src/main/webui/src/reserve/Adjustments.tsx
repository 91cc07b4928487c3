import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../api/me'
import type { Milestone, Project } from '../api/registry'
import { type Adjustment, adjustmentsQuery } from '../api/reserve'
import { wan } from '../format/money'
import { useWord } from '../i18n'
import { Loaded } from '../parts/Loaded'
import { StateTag } from '../parts/Tags'
import { useArrival } from '../parts/useArrival'
import { DecideAdjustment } from './DecideAdjustment'
import { RequestAdjustment } from './RequestAdjustment'

interface Props {
  project: Project
  milestones: Milestone[]
  mayRequest: boolean
}

/** What was asked to be moved, and what became of it. */
export function Adjustments({ project, milestones, mayRequest }: Props) {
  const { t } = useTranslation()
  const { has } = useMe()
  const plan = project.planCode ?? ''
  const code = project.code ?? ''
  useArrival('adjustments')
  const adjustments = useInfiniteQuery(adjustmentsQuery(plan, code))
  const [requesting, setRequesting] = useState(false)
  const [deciding, setDeciding] = useState<Adjustment>()
  return (
    <section className="panel" aria-labelledby="adjustments">
      <div className="spread">
        <h2 id="adjustments">{t('adjustment.title')}</h2>
        {mayRequest && <Button onClick={() => setRequesting(true)}>{t('adjustment.request')}</Button>}
      </div>
      <Loaded read={adjustments} rows={2}>
        {(found) =>
          found.length === 0 ? (
            <p className="muted">{t('adjustment.none')}</p>
          ) : (
            <ol className="plain-list" reversed>
              {found.map((one) => (
                <Line
                  key={one.number}
                  adjustment={one}
                  milestones={milestones}
                  onDecide={has('plan-office') ? () => setDeciding(one) : undefined}
                />
              ))}
            </ol>
          )
        }
      </Loaded>
      {requesting && (
        <RequestAdjustment project={project} milestones={milestones} onClose={() => setRequesting(false)} />
      )}
      {deciding && (
        <DecideAdjustment
          plan={plan}
          code={code}
          adjustment={deciding}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </section>
  )
}

interface LineProps {
  adjustment: Adjustment
  milestones: Milestone[]
  onDecide?: () => void
}

function Line({ adjustment, milestones, onDecide }: LineProps) {
  const { t } = useTranslation()
  const word = useWord()
  const name = (field = '') => {
    const [part = '', source, year, unit] = field.split('|')
    if (source !== undefined && year !== undefined) {
      return [t('adjustment.money'), word('source', source), year, unit].join(' ')
    }
    if (source !== undefined) {
      return `${part}（${source}）`
    }
    const number = Number(field.replace('milestone-', ''))
    return milestones.find((one) => one.number === number)?.name ?? word('field', field)
  }
  const isMoney = adjustment.kind === 'MONEY'
  const value = (text: string | undefined) => (isMoney && text ? `${wan(Number(text))} 万元` : text)
  const waits = adjustment.state === 'REQUESTED'
  return (
    <li>
      <div className="spread">
        <span>
          {adjustment.requestedOn} <strong>{adjustment.requestedBy}</strong>{' '}
          <StateTag group="adjustmentState" state={adjustment.state} />{' '}
          {waits && (
            <span className="muted">{t('adjustment.decideBy', { date: adjustment.decideBy ?? '' })}</span>
          )}
        </span>
        {waits && onDecide && <Button onClick={onDecide}>{t('adjustment.decide')}</Button>}
      </div>
      {(adjustment.changes ?? []).map((change) => (
        <div key={change.field}>
          <span className="muted">{name(change.field)}</span> <del>{value(change.before)}</del> →{' '}
          <ins>{value(change.after)}</ins>
        </div>
      ))}
      <p>{`${t('project.reason')}：${adjustment.reason ?? ''}`}</p>
      {adjustment.comment && (
        <p className="muted">{`${adjustment.closedOn ?? ''} ${adjustment.closedBy ?? ''}：${adjustment.comment}`}</p>
      )}
    </li>
  )
}
