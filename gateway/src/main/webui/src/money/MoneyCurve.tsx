import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fundingCurveQuery } from '../api/funding'
import { wan } from '../format/money'
import { Loaded } from '../parts/Loaded'
import { usePlanCode } from '../shell/usePlan'
import { CurveFigure } from './CurveFigure'

/** How the plan's planned, allocated, received and paid money grew, month by month. */
export function MoneyCurve() {
  const { t } = useTranslation()
  const curve = useQuery(fundingCurveQuery(usePlanCode()))
  return (
    <section className="panel" aria-labelledby="curve">
      <h2 id="curve">{t('money.curve')}</h2>
      <Loaded read={curve} rows={6}>
        {(points) => {
          const last = points.at(-1)
          return last === undefined ? (
            <p className="muted">{t('money.empty')}</p>
          ) : (
            <CurveFigure
              points={points}
              finding={t('money.curveFinding', {
                month: last.month ?? '',
                received: wan(last.sofar?.receivedYuan),
                paid: wan(last.sofar?.paidYuan),
              })}
            />
          )
        }}
      </Loaded>
    </section>
  )
}
