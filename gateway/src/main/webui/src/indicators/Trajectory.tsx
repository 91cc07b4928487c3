import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Series, SeriesVerdict } from '../api/indicators'
import { regionsQuery } from '../api/regions'
import { quantity } from '../format/number'
import { signOf } from '../format/qualifier'
import { Figure } from '../parts/Figure'
import { COLOURS } from '../shell/theme'
import { Observed } from './Observed'
import { targetNumber, trajectory } from './trajectory'

interface Props {
  series: Series
  verdict?: SeriesVerdict
  span: { baselineYear: number; finalYear: number }
}

/** What was promised and what was seen, year by year. */
export function Trajectory({ series, verdict, span }: Props) {
  const { t } = useTranslation()
  const regions = useQuery(regionsQuery).data ?? []
  const city = regions.find((one) => one.kind === 'CITY')?.code
  const points = trajectory(series, span, verdict, city)
  const target = targetNumber(series)
  const last = points.filter((point) => point.observed !== undefined).at(-1)
  const hasProjection = points.some((point) => point.projection !== undefined)
  const finding = last
    ? t('series.findingValue', {
        year: last.year,
        value: `${signOf(last.observation?.qualifier)}${quantity(last.observed)} ${series.unit ?? ''}`.trim(),
        target: series.target ?? '--',
      })
    : t('series.findingNone', { target: series.target ?? '--' })
  const line = (name: string, key: 'observed' | 'onTime' | 'projection' | 'baseline', rest: object) => ({
    type: 'line',
    name,
    data: points.map((point) => {
      const sign = key === 'observed' ? signOf(point.observation?.qualifier) : ''
      const value = point[key] ?? null
      return sign === '' ? value : { value, label: { show: true, formatter: `${sign}{c}` } }
    }),
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
      line(t('indicators.baseline'), 'baseline', {
        color: COLOURS.text,
        symbol: 'rect',
        symbolSize: 11,
        lineStyle: { width: 0 },
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
              lineStyle: { type: 'dotted' },
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
                {t('indicators.baseline')}
              </th>
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
                <td className="numeric">{quantity(point.baseline)}</td>
                <td className="numeric">
                  <Observed of={point.observation} />
                </td>
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
