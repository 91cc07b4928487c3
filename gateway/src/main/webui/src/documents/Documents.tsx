import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contentAddress, type Document, documentsQuery } from '../api/documents'
import { downloadAs } from '../api/download'
import type { Milestone } from '../api/registry'
import { moment } from '../format/date'
import { Loaded } from '../parts/Loaded'
import { ProblemNotice } from '../parts/ProblemNotice'
import { HandIn } from './HandIn'
import { size } from './size'
import { Withdraw } from './Withdraw'

interface Props {
  plan: string
  code: string
  milestones: Milestone[]
  mayHandIn: boolean
}

/** 佐证材料: what proves what was reported. */
export function Documents({ plan, code, milestones, mayHandIn }: Props) {
  const { t } = useTranslation()
  const documents = useInfiniteQuery(documentsQuery(plan, code))
  const [adding, setAdding] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Document>()
  return (
    <section className="panel" aria-labelledby="documents">
      <div className="spread">
        <h2 id="documents">{t('document.title')}</h2>
        {mayHandIn && <Button onClick={() => setAdding(true)}>{t('document.add')}</Button>}
      </div>
      <Loaded read={documents} rows={2}>
        {(found) =>
          found.length === 0 ? (
            <p className="muted">{t('document.none')}</p>
          ) : (
            <ul className="plain-list">
              {found.map((one) => (
                <Line
                  key={one.number}
                  plan={plan}
                  code={code}
                  document={one}
                  milestones={milestones}
                  onWithdraw={mayHandIn ? () => setWithdrawing(one) : undefined}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {adding && <HandIn plan={plan} code={code} milestones={milestones} onClose={() => setAdding(false)} />}
      {withdrawing && (
        <Withdraw plan={plan} code={code} document={withdrawing} onClose={() => setWithdrawing(undefined)} />
      )}
    </section>
  )
}

interface LineProps {
  plan: string
  code: string
  document: Document
  milestones: Milestone[]
  onWithdraw?: () => void
}

function Line({ plan, code, document, milestones, onWithdraw }: LineProps) {
  const { t } = useTranslation()
  const take = useMutation({
    mutationFn: () => downloadAs(contentAddress(plan, code, document), document.fileName ?? 'file'),
  })
  const title = document.title ?? ''
  const milestone = milestones.find((one) => `milestone-${String(one.number)}` === document.subject)
  const withdrawn = document.withdrawnAt !== undefined
  return (
    <li>
      <div className="spread">
        <span>
          {withdrawn ? <del>{title}</del> : <strong>{title}</strong>}{' '}
          <span className="muted">
            {[document.fileType, milestone?.name ?? document.subject].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span>
          <Button
            size="small"
            loading={take.isPending}
            aria-label={t('document.download', { title })}
            onClick={() => take.mutate()}
          >
            {t('action.download')}
          </Button>{' '}
          {onWithdraw && !withdrawn && (
            <Button size="small" onClick={onWithdraw}>
              {t('document.withdraw')}
            </Button>
          )}
        </span>
      </div>
      {take.error && <ProblemNotice error={take.error} />}
      <p className="muted" title={t('document.hash', { hash: document.sha256 ?? '' })}>
        {t('document.by', {
          by: document.uploadedBy ?? '',
          at: moment(document.uploadedAt),
          size: size(document.sizeBytes),
        })}
      </p>
      {withdrawn && (
        <p>
          {t('document.withdrawn', {
            reason: document.withdrawalReason ?? '',
            by: document.withdrawnBy ?? '',
            at: moment(document.withdrawnAt),
          })}
        </p>
      )}
    </li>
  )
}
