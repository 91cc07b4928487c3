import { useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { download } from '../api/download'
import { type Act, fileQuery, type LadderEntry, type LadderFile } from '../api/ladder'
import { useMe } from '../api/me'
import { useLanguage, useWord } from '../i18n'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { ProblemNotice } from '../parts/ProblemNotice'
import { useFilters } from '../parts/useFilters'
import { LadderAct } from './LadderAct'
import { offeredActs } from './ladderActs'
import { readable } from '../format/number'

/** The file of an alert on the ladder: where it stands, what was written into it, what may come next. */
export function LadderFilePanel({ alertId }: { alertId: string }) {
  const { t } = useTranslation()
  const file = useQuery(fileQuery(alertId))
  return (
    <section className="panel" aria-labelledby="ladder">
      <h2 id="ladder">{t('ladder.title')}</h2>
      <Loaded read={file} rows={4}>
        {(found) =>
          found === null ? (
            <Empty title={t('ladder.none')}>
              <p>{t('ladder.noneWhat')}</p>
            </Empty>
          ) : (
            <File file={found} />
          )
        }
      </Loaded>
    </section>
  )
}

function File({ file }: { file: LadderFile }) {
  const { t } = useTranslation()
  const word = useWord()
  const { modal } = App.useApp()
  const { has, owns } = useMe()
  const { values, set } = useFilters('act')
  const concerned = owns((file.units ?? []).map((name) => ({ name })))
  const acts = offeredActs(file, { has, concerned })
  const chosen = acts.find((one: Act) => one === values.act)
  const entries = file.entries ?? []
  const takeNotice = (entry: LadderEntry) => {
    const address = `/api/alerts/v1/alerts/${file.alertId ?? ''}/file/notice?entry=${entry.number ?? ''}`
    download(
      address,
      `${entry.documentNumber ?? entry.stepZh ?? ''} ${file.subjectName ?? ''}`,
      'docx',
    ).catch((error: unknown) => {
      modal.error({ content: <ProblemNotice error={error} /> })
    })
  }
  return (
    <>
      <dl className="facts">
        <dt>{t('ladder.step')}</dt>
        <dd>
          <strong>{word('step', file.step)}</strong> · {word('phase', file.phase)}
        </dd>
        {file.proposed && (
          <>
            <dt>{t('ladder.proposed')}</dt>
            <dd className="tone-open">▲ {word('step', file.proposed)}</dd>
          </>
        )}
        {file.replyDue && (
          <>
            <dt>{t('ladder.replyDue')}</dt>
            <dd>
              {file.replyDue}　{t(file.replied ? 'ladder.replied' : 'ladder.notReplied')}
            </dd>
          </>
        )}
        {file.nextProposalOn && (
          <>
            <dt>{t('ladder.nextProposalOn')}</dt>
            <dd>{file.nextProposalOn}</dd>
          </>
        )}
      </dl>
      {acts.length > 0 && (
        <p className="actions">
          {acts.map((one) => (
            <Button
              key={one}
              type={one === acts[0] && one !== 'reversal' ? 'primary' : 'default'}
              onClick={() => set('act', one)}
            >
              {t(`ladder.act.${one}`)}
            </Button>
          ))}
        </p>
      )}
      {has('plan-office') && concerned && file.phase === 'PROPOSED' && (
        <p className="muted">{t('ladder.standBack')}</p>
      )}
      <ol className="plain-list">
        {entries.map((entry) => (
          <Entry key={entry.number} entry={entry} onNotice={() => takeNotice(entry)} />
        ))}
      </ol>
      {chosen && <LadderAct file={file} what={chosen} onClose={() => set('act', undefined)} />}
    </>
  )
}

function Entry({ entry, onNotice }: { entry: LadderEntry; onNotice: () => void }) {
  const { t } = useTranslation()
  const word = useWord()
  const { language } = useLanguage()
  const hasNotice = (entry.kind === 'ISSUED' || entry.kind === 'PROPOSED') && Boolean(entry.text)
  return (
    <li>
      <div className="spread">
        <span>
          <time dateTime={entry.day}>{entry.day}</time>{' '}
          <strong>
            {language === 'zh' ? entry.kindZh : word('entry', entry.kind)}{' '}
            {entry.kind !== 'REMINDED' && entry.step && word('step', entry.step)}
          </strong>{' '}
          {entry.documentNumber}
        </span>
        <span className="muted">
          {entry.unit ?? ''} {entry.actor === 'system' ? t('ladder.system') : entry.actor}
        </span>
      </div>
      {entry.text && <p className="written">{readable(entry.text)}</p>}
      {entry.replyDue && <p>{`${t('ladder.replyDue')}：${entry.replyDue}`}</p>}
      {(entry.evidence?.length ?? 0) > 0 && (
        <details>
          <summary>{t('ladder.evidence', { n: entry.evidence?.length ?? 0 })}</summary>
          <dl className="facts">
            {entry.evidence?.map((one, index) => [
              <dt key={`what-${index}`}>{one.label}</dt>,
              <dd key={`value-${index}`}>
                {readable(word('task', word('lifecycle', one.value)))}{' '}
                <span className="muted">{one.source ?? ''}</span>
              </dd>,
            ])}
          </dl>
        </details>
      )}
      {hasNotice && (
        <Button size="small" onClick={onNotice}>
          {t(entry.kind === 'ISSUED' ? 'ladder.notice' : 'ladder.noticeDraft')}
        </Button>
      )}
    </li>
  )
}
