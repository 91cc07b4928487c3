import { useTranslation } from 'react-i18next'
import type { CurvePoint } from '../api/funding'
import { useWord } from '../i18n'
import { Figure } from '../parts/Figure'
import { Wan } from '../parts/Wan'
import { MONEY_COLOURS } from '../shell/theme'
import { everyMonth, FACTS } from './curve'

/** Told apart by how they are drawn as well as by colour. */
const LINES = { PLANNED: 'dotted', ALLOCATED: 'dashed', RECEIVED: 'solid', PAID: 'solid' } as const

/** The four facts of public money, added up month by month. */
export function CurveFigure({ points, finding }: { points: CurvePoint[]; finding: string }) {
  const { t } = useTranslation()
  const word = useWord()
  const drawn = everyMonth(points)
  const option = {
    grid: { left: 8, right: 16, top: 56, bottom: 8, containLabel: true },
    legend: { top: 0 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: drawn.map((point) => point.month ?? '') },
    yAxis: { type: 'value', name: t('money.axis'), nameTextStyle: { align: 'left' } },
    series: FACTS.map(([kind, field]) => ({
      type: 'line',
      step: 'end',
      showSymbol: drawn.length === 1,
      name: word('kind', kind),
      color: MONEY_COLOURS[kind],
      lineStyle: { type: LINES[kind], width: kind === 'PAID' ? 3 : 2 },
      data: drawn.map((point) => (point.sofar?.[field] ?? 0) / 10_000),
    })),
  }
  return <Figure finding={finding} option={option} table={<CurveTable points={points} />} />
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
          {FACTS.map(([kind]) => (
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
            {FACTS.map(([kind, field]) => (
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
