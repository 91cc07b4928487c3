import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type FileFilter, filesQuery, type LadderFile, type LadderStep, ladderQuery } from '../api/ladder'
import { rulesQuery } from '../api/alerts'
import { useMe } from '../api/me'
import { useLanguage, useWord } from '../i18n'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { useFilters } from '../parts/useFilters'
import { usePlanCode } from '../shell/usePlan'
import { LiveLine } from './LiveLine'
import { useAlertStream } from './useAlertStream'
import './board.css'

const PHASES = ['PROPOSED', 'WAITING', 'CLOSED'] as const

/** The ladder, one column for each step: what stands on it, and what waits for a decision. */
export function Component() {
  const { t } = useTranslation()
  const word = useWord()
  const plan = usePlanCode()
  const { me } = useMe()
  const { values, set } = useFilters('phase', 'unit')
  const phase = PHASES.find((one) => one === values.phase)
  const ladder = useQuery(ladderQuery)
  const line = useAlertStream(plan)
  return (
    <>
      <Heading
        title={t('board.title')}
        lead={
          <>
            {t('board.lead')} <LiveLine line={line} />
          </>
        }
      >
        <Link className="screen-link" to={`/${plan}/alerts`}>
          {t('board.inbox')}
        </Link>
        <Button onClick={() => window.print()}>{t('action.print')}</Button>
      </Heading>
      <div className="filters">
        <Segmented
          aria-label={t('board.phase')}
          value={phase ?? ''}
          options={[
            { value: '', label: t('common.all') },
            ...PHASES.map((one) => ({ value: one, label: word('phase', one) })),
          ]}
          onChange={(chosen) => set('phase', chosen)}
        />
        {me?.unit && (
          <Button
            aria-pressed={values.unit === me.unit}
            onClick={() => set('unit', values.unit ? undefined : me.unit)}
          >
            {values.unit ? `✕ ${values.unit}` : t('projects.mine')}
          </Button>
        )}
      </div>
      <Loaded read={ladder} rows={8}>
        {({ items = [] }) => (
          <div className="board">
            {items.map((rung) => (
              <Rung key={rung.step} rung={rung} filter={{ plan, phase, unit: values.unit }} />
            ))}
          </div>
        )}
      </Loaded>
    </>
  )
}

function Rung({ rung, filter }: { rung: LadderStep; filter: FileFilter }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const files = useInfiniteQuery(filesQuery({ ...filter, step: rung.step }))
  const count = files.data?.length
  return (
    <section className="panel rung" aria-labelledby={`rung-${rung.step ?? ''}`}>
      <h2 id={`rung-${rung.step ?? ''}`}>
        {language === 'zh' ? rung.nameZh : rung.nameEn}
        <small>{count !== undefined && `${count}${files.hasNextPage ? '+' : ''}`}</small>
      </h2>
      <p className="muted">
        {rung.step === 'REMINDER'
          ? t('board.automatic')
          : t('board.waits', { wait: rung.waitDays ?? 0, reply: rung.replyDays ?? 0 })}
      </p>
      <Loaded read={files} rows={4}>
        {(found) =>
          found.length === 0 ? (
            <p className="muted">{t('board.none')}</p>
          ) : (
            <ul className="plain-list">
              {found.map((file) => (
                <Card key={file.alertId} file={file} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {files.hasNextPage && (
        <Button loading={files.isFetchingNextPage} onClick={() => void files.fetchNextPage()}>
          {t('state.more')}
        </Button>
      )}
    </section>
  )
}

function Card({ file }: { file: LadderFile }) {
  const { t } = useTranslation()
  const word = useWord()
  const { language } = useLanguage()
  const plan = usePlanCode()
  const rule = useQuery(rulesQuery).data?.items?.find((one) => one.rule === file.rule)
  return (
    <li>
      <Link to={`/${plan}/alerts/${file.alertId ?? ''}`}>{file.subjectName ?? file.subject}</Link>
      <div className="muted">
        {(language === 'zh' ? rule?.nameZh : rule?.nameEn) ?? file.rule} ·{' '}
        {(file.units ?? []).slice(0, 2).join('、')}
        {(file.units?.length ?? 0) > 2 && t('board.moreUnits', { n: file.units?.length ?? 0 })}
      </div>
      {file.phase === 'PROPOSED' ? (
        <strong className="tone-open">▲ {t('board.proposed', { step: word('step', file.proposed) })}</strong>
      ) : (
        <span className="muted">{word('phase', file.phase)}</span>
      )}
      {file.replyDue && (
        <div className={file.replied ? 'tone-good' : undefined}>
          {file.replied ? `✔ ${t('ladder.replied')}` : t('board.replyDue', { day: file.replyDue })}
        </div>
      )}
    </li>
  )
}
