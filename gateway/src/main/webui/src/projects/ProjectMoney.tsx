import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { projectCurveQuery, projectFundingQuery } from '../api/funding'
import { wan } from '../format/money'
import { share } from '../format/number'
import { CurveFigure } from '../money/CurveFigure'
import { byYearAndSource, gapOf } from '../money/curve'
import { MoneyFigure } from '../money/MoneyFigure'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'

/** A project's money: how it grew over the months, and by year and source with the two rates. */
export function ProjectMoney({ plan, code }: { plan: string; code: string }) {
  const { t } = useTranslation()
  const funding = useQuery(projectFundingQuery(plan, code))
  return (
    <section className="panel" aria-labelledby="money">
      <h2 id="money">
        {t('project.money')}
        <small>
          <Link to={`/${plan}/money?project=${code}`}>{t('money.entries')}</Link>
        </small>
      </h2>
      <Loaded read={funding} rows={3}>
        {({ sums = [], total = {} }) =>
          sums.length === 0 ? (
            <Empty title={t('project.noMoney')}>
              <p>{t('project.noMoneyWhat')}</p>
            </Empty>
          ) : (
            <>
              <ProjectCurve plan={plan} code={code} />
              <MoneyFigure
                by="fiscalYear"
                and="source"
                finding={t('project.moneyFinding', {
                  received: share(total.receivedRate),
                  execution: share(total.executionRate),
                })}
                rows={byYearAndSource(sums)}
                total={total}
              />
            </>
          )
        }
      </Loaded>
    </section>
  )
}

function ProjectCurve({ plan, code }: { plan: string; code: string }) {
  const { t } = useTranslation()
  const curve = useQuery(projectCurveQuery(plan, code))
  return (
    <Loaded read={curve} rows={6}>
      {(points) => {
        const last = points.at(-1)
        const { gap, yuan } = gapOf(last?.sofar ?? {})
        return (
          <CurveFigure
            points={points}
            finding={t(`project.moneyGap.${gap}`, { month: last?.month ?? '', amount: wan(yuan) })}
          />
        )
      }}
    </Loaded>
  )
}
