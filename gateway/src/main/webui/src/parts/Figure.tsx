import { Button } from 'antd'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import type { EChartsCoreOption } from 'echarts/core'
import { useTranslation } from 'react-i18next'
import { Waiting } from './Waiting'

const Chart = lazy(() => import('./Chart'))

interface Props {
  /** What the picture shows, as a sentence: the finding, not the axis names. */
  finding: string
  option: EChartsCoreOption
  /** The same as a table. */
  table: ReactNode
  height?: number
}

/** A chart whose title says what it shows, with the table behind it. */
export function Figure({ finding, option, table, height }: Props) {
  const { t } = useTranslation()
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className="figure">
      <figcaption>
        <strong>{finding}</strong>
        <Button size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'chart.chart' : 'chart.table')}
        </Button>
      </figcaption>
      {asTable ? (
        <div className="table-scroll" tabIndex={0} role="group">
          {table}
        </div>
      ) : (
        <Suspense fallback={<Waiting rows={7} />}>
          <Chart option={option} label={finding} height={height} />
        </Suspense>
      )}
    </figure>
  )
}
