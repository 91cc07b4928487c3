import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Button, Space, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  contentAddress,
  type Document,
  type DocumentAct,
  documentsQuery,
  type Holder,
} from '../api/documents'
import { downloadAs } from '../api/download'
import { moment } from '../format/date'
import { Loaded } from '../parts/Loaded'
import { ProblemNotice } from '../parts/ProblemNotice'
import { ActOnDocument } from './ActOnDocument'
import { HandIn } from './HandIn'
import { size } from './size'

/** What a document can be evidence of: a milestone, a target. */
export interface Part {
  subject: string
  name: string
}

interface Props {
  holder: Holder
  parts: Part[]
  mayHandIn: boolean
  mayPublish: boolean
}

/** 佐证材料: what proves what was reported. */
export function Documents({ holder, parts, mayHandIn, mayPublish }: Props) {
  const { t } = useTranslation()
  const documents = useInfiniteQuery(documentsQuery(holder))
  const [adding, setAdding] = useState(false)
  const [asked, setAsked] = useState<{ document: Document; act: DocumentAct }>()
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
                  holder={holder}
                  document={one}
                  parts={parts}
                  acts={actsOn(one, mayHandIn, mayPublish)}
                  onAct={(act) => setAsked({ document: one, act })}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {adding && <HandIn holder={holder} parts={parts} onClose={() => setAdding(false)} />}
      {asked && <ActOnDocument holder={holder} {...asked} onClose={() => setAsked(undefined)} />}
    </section>
  )
}

/** What a person may do with a document. */
function actsOn(document: Document, mayHandIn: boolean, mayPublish: boolean): DocumentAct[] {
  if (document.withdrawnAt !== undefined) {
    return []
  }
  const acts: DocumentAct[] = mayHandIn ? ['withdrawal'] : []
  return mayPublish
    ? [document.publishedAt === undefined ? 'publication' : 'publication/revocation', ...acts]
    : acts
}

interface LineProps {
  holder: Holder
  document: Document
  parts: Part[]
  acts: DocumentAct[]
  onAct: (act: DocumentAct) => void
}

function Line({ holder, document, parts, acts, onAct }: LineProps) {
  const { t } = useTranslation()
  const take = useMutation({
    mutationFn: () => downloadAs(contentAddress(holder, document), document.fileName ?? 'file'),
  })
  const title = document.title ?? ''
  const part = parts.find((one) => one.subject === document.subject)
  const withdrawn = document.withdrawnAt !== undefined
  return (
    <li>
      <div className="spread">
        <span>
          {withdrawn ? <del>{title}</del> : <strong>{title}</strong>}{' '}
          <span className="muted">
            {[document.fileType, part?.name ?? document.subject].filter(Boolean).join(' · ')}
          </span>
          {document.publishedAt !== undefined && (
            <Tag>
              {t('document.public', { by: document.publishedBy ?? '', at: moment(document.publishedAt) })}
            </Tag>
          )}
        </span>
        <Space wrap>
          <Button
            size="small"
            loading={take.isPending}
            aria-label={t('document.download', { title })}
            onClick={() => take.mutate()}
          >
            {t('action.download')}
          </Button>
          {acts.map((act) => (
            <Button key={act} size="small" onClick={() => onAct(act)}>
              {t(`document.${act}`)}
            </Button>
          ))}
        </Space>
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
