import { useMemo } from 'react'
import type { Dimension } from '../api/funding'
import type { Money, MoneyRow } from '../api/registry'
import { useWord } from '../i18n'
import { Figure } from '../parts/Figure'
import { COLOURS } from '../shell/theme'
import { MoneyTable } from './MoneyTable'
import { useRowLabel } from './useRowLabel'

const MOST = 12
const BARS = [
  ['PLANNED', 'plannedYuan', '#c7ced6'],
  ['ALLOCATED', 'allocatedYuan', '#7f93ab'],
  ['RECEIVED', 'receivedYuan', '#5b9bf0'],
  ['PAID', 'paidYuan', COLOURS.accent],
] as const

/** The four facts side by side for the largest rows. */
export function MoneyFigure(props: {
  finding: string
  by: Dimension
  and?: Dimension
  rows: MoneyRow[]
  total?: Money
}) {
  const word = useWord()
  const { label, crossed } = useRowLabel(props.by, props.and)
  const largest = useMemo(
    () => [...props.rows].sort((a, b) => (b.plannedYuan ?? 0) - (a.plannedYuan ?? 0)).slice(0, MOST),
    [props.rows],
  )
  const option = {
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0 },
    tooltip: { trigger: 'axis' },
    xAxis: {
      type: 'category',
      data: largest.map((row) => [label(row), crossed(row)].filter(Boolean).join(' · ')),
      axisLabel: { interval: 0, width: 96, overflow: 'break' },
    },
    yAxis: { type: 'value' },
    series: BARS.map(([kind, field, color]) => ({
      type: 'bar',
      barMaxWidth: 40,
      name: word('kind', kind),
      color,
      data: largest.map((row) => (row[field] ?? 0) / 10_000),
    })),
  }
  return (
    <Figure
      finding={props.finding}
      option={option}
      table={<MoneyTable by={props.by} and={props.and} rows={props.rows} total={props.total} />}
    />
  )
}
