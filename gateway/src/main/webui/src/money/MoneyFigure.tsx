import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dimension } from '../api/funding'
import type { Money, MoneyRow } from '../api/registry'
import { useWord } from '../i18n'
import { Figure } from '../parts/Figure'
import { MONEY_COLOURS } from '../shell/theme'
import { FACTS } from './curve'
import { MoneyTable } from './MoneyTable'
import { useRowLabel } from './useRowLabel'

const MOST = 12

/** Along time the latest rows in their order; else the largest, largest first. */
function shown(by: Dimension, rows: MoneyRow[]): MoneyRow[] {
  return by === 'fiscalYear' || by === 'month'
    ? rows.slice(-MOST)
    : [...rows].sort((a, b) => (b.plannedYuan ?? 0) - (a.plannedYuan ?? 0)).slice(0, MOST)
}

/** The four facts side by side for the rows that a picture has room for. */
export function MoneyFigure(props: {
  finding: string
  by: Dimension
  and?: Dimension
  rows: MoneyRow[]
  total?: Money
}) {
  const { t } = useTranslation()
  const word = useWord()
  const { label, crossed } = useRowLabel(props.by, props.and)
  const drawn = useMemo(() => shown(props.by, props.rows), [props.by, props.rows])
  const option = {
    grid: { left: 8, right: 16, top: 56, bottom: 8, containLabel: true },
    legend: { top: 0 },
    tooltip: { trigger: 'axis' },
    xAxis: {
      type: 'category',
      data: drawn.map((row) => [label(row), crossed(row)].filter(Boolean).join(' · ')),
      axisLabel: { interval: 0, width: 96, overflow: 'break' },
    },
    yAxis: { type: 'value', name: t('money.axis'), nameTextStyle: { align: 'left' } },
    series: FACTS.map(([kind, field]) => ({
      type: 'bar',
      barMaxWidth: 40,
      name: word('kind', kind),
      color: MONEY_COLOURS[kind],
      data: drawn.map((row) => (row[field] ?? 0) / 10_000),
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
