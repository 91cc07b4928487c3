import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type CurvePoint, fundingCurveQuery } from '../api/funding'
import { wan } from '../format/money'
import { useWord } from '../i18n'
import { Figure } from '../parts/Figure'
import { Loaded } from '../parts/Loaded'
import { Wan } from '../parts/Wan'
import { COLOURS } from '../shell/theme'
import { usePlanCode } from '../shell/usePlan'

const LINES = [
  ['PLANNED', 'plannedYuan', '#98a2ad'],
  ['ALLOCATED', 'allocatedYuan', '#7f93ab'],
  ['RECEIVED', 'receivedYuan', '#5b9bf0'],
  ['PAID', 'paidYuan', COLOURS.accent],
] as const

/** How planned, allocated, received and paid money grew, month by month. */
export function MoneyCurve() {
  const { t } = useTranslation()
  const curve = useQuery(fundingCurveQuery(usePlanCode()))
  return (
    <section className="panel" aria-labelledby="curve">
      <h2 id="curve">{t('money.curve')}</h2>
      <Loaded read={curve} rows={6}>
        {(points) =>
          points.length === 0 ? <p className="muted">{t('money.empty')}</p> : <Curve points={points} />
        }
      </Loaded>
    </section>
  )
}

function Curve({ points }: { points: CurvePoint[] }) {
  const { t } = useTranslation()
  const word = useWord()
  const last = points.at(-1)
  const option = {
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: points.map((point) => point.month ?? '') },
    yAxis: { type: 'value' },
    series: LINES.map(([kind, field, color]) => ({
      type: 'line',
      step: 'end',
      showSymbol: false,
      name: word('kind', kind),
      color,
      data: points.map((point) => (point.sofar?.[field] ?? 0) / 10_000),
    })),
  }
  return (
    <Figure
      finding={t('money.curveFinding', {
        month: last?.month ?? '',
        received: wan(last?.sofar?.receivedYuan),
        paid: wan(last?.sofar?.paidYuan),
      })}
      option={option}
      table={<CurveTable points={points} />}
    />
  )
}

function CurveTable({ points }: { points: CurvePoint[] }) {
  const { t } = useTranslation()
  const word = useWord()
  return (
    <table className="plain-table">
      <caption className="muted">{t('money.unitNote')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('money.curveMonth')}</th>
          {LINES.map(([kind]) => (
            <th key={kind} scope="col" className="numeric">
              {word('kind', kind)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.month}>
            <th scope="row">{point.month}</th>
            {LINES.map(([kind, field]) => (
              <td key={kind} className="numeric">
                <Wan yuan={point.sofar?.[field]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
