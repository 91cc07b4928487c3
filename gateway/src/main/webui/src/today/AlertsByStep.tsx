import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { countsByStepQuery, type FileFilter, filesQuery, type LadderStep, ladderQuery } from '../api/ladder'
import { useLanguage } from '../i18n'
import { AsOfNote } from '../parts/AsOf'
import { Loaded } from '../parts/Loaded'

/** How many unresolved alerts stand on each step of the ladder: of one unit, or of the whole plan. */
export function AlertsByStep({ plan, unit }: { plan: string; unit?: string }) {
  const { t } = useTranslation()
  const ladder = useQuery(ladderQuery)
  return (
    <section className="panel" aria-labelledby="by-step">
      <h2 id="by-step">{t('today.byStep')}</h2>
      <Loaded read={ladder} rows={3}>
        {({ items = [] }) => (
          <>
            <ul className="steps">
              {items.map((rung) =>
                unit === undefined ? (
                  <OfPlan key={rung.step} plan={plan} rung={rung} />
                ) : (
                  <OfUnit key={rung.step} plan={plan} unit={unit} rung={rung} />
                ),
              )}
            </ul>
            <AsOfNote />
          </>
        )}
      </Loaded>
    </section>
  )
}

function OfPlan({ plan, rung }: { plan: string; rung: LadderStep }) {
  const counts = useQuery(countsByStepQuery(plan)).data
  const count = counts?.items?.find((one) => one.key === rung.step)
  return <Step rung={rung} to={`/${plan}/alerts/board`} count={counts && String(count?.open ?? 0)} />
}

function OfUnit({ plan, unit, rung }: { plan: string; unit: string; rung: LadderStep }) {
  const open: FileFilter = { plan, unit, step: rung.step }
  const files = useInfiniteQuery(filesQuery(open))
  const count = files.data?.filter((one) => one.phase !== 'CLOSED').length
  return (
    <Step
      rung={rung}
      to={`/${plan}/alerts/board?unit=${encodeURIComponent(unit)}`}
      count={count === undefined ? undefined : `${count}${files.hasNextPage ? '+' : ''}`}
    />
  )
}

function Step({ rung, to, count }: { rung: LadderStep; to: string; count: string | undefined }) {
  const { language } = useLanguage()
  return (
    <li>
      <Link to={to}>{language === 'zh' ? rung.nameZh : rung.nameEn}</Link>{' '}
      <strong className="number">{count ?? '…'}</strong>
    </li>
  )
}
