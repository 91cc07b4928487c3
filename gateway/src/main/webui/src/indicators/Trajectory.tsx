import { useTranslation } from 'react-i18next'
import type { Series, SeriesVerdict } from '../api/indicators'
import { quantity } from '../format/number'
import { Figure } from '../parts/Figure'
import { COLOURS } from '../shell/theme'
import { targetNumber, trajectory } from './trajectory'

interface Props {
  series: Series
  verdict?: SeriesVerdict
  span: { baselineYear: number; finalYear: number }
}

/** What was promised and what was seen, year by year. */
export function Trajectory({ series, verdict, span }: Props) {
  const { t } = useTranslation()
  const points = trajectory(series, span, verdict)
  const target = targetNumber(series)
  const last = points.filter((point) => point.observed !== undefined).at(-1)
  const hasProjection = points.some((point) => point.projection !== undefined)
  const finding = last
    ? t('series.findingValue', {
        year: last.year,
        value: `${quantity(last.observed)} ${series.unit ?? ''}`.trim(),
        target: series.target ?? '--',
      })
    : t('series.findingNone', { target: series.target ?? '--' })
  const line = (name: string, key: 'observed' | 'onTime' | 'projection', rest: object) => ({
    type: 'line',
    name,
    data: points.map((point) => point[key] ?? null),
    connectNulls: true,
    ...rest,
  })
  const option = {
    grid: { left: 8, right: 72, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: points.map((point) => String(point.year)) },
    yAxis: { type: 'value', scale: true, name: series.unit ?? '' },
    series: [
      line(t('series.observed'), 'observed', {
        color: COLOURS.accent,
        symbolSize: 9,
        lineStyle: { width: 2 },
        markLine:
          target === undefined
            ? undefined
            : {
                symbol: 'none',
                label: { formatter: `${t('series.targetLine')} ${series.target ?? ''}`, position: 'end' },
                lineStyle: { color: COLOURS.bad, type: 'solid' },
                data: [{ yAxis: target }],
              },
      }),
      line(t('series.onTime'), 'onTime', {
        color: COLOURS.muted,
        symbol: 'none',
        lineStyle: { type: 'dashed' },
      }),
      ...(hasProjection
        ? [
            line(t('series.projection'), 'projection', {
              color: COLOURS.open,
              symbol: 'diamond',
              symbolSize: 12,
            }),
          ]
        : []),
    ],
  }
  return (
    <Figure
      finding={finding}
      option={option}
      table={
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('series.year')}</th>
              <th scope="col" className="numeric">
                {t('series.observed')}
              </th>
              <th scope="col" className="numeric">
                {t('series.onTime')}
              </th>
              <th scope="col" className="numeric">
                {t('series.projection')}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.year}>
                <th scope="row">{point.year}</th>
                <td className="numeric">{quantity(point.observed)}</td>
                <td className="numeric">{quantity(point.onTime)}</td>
                <td className="numeric">{quantity(point.projection)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}
