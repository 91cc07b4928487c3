import { Button } from 'antd'
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react'
import type { EChartsCoreOption } from 'echarts/core'
import { useTranslation } from 'react-i18next'
import { csvAddress } from '../format/csv'
import { AsOfNote } from './AsOf'
import { saveAs } from './saveAs'
import { tableRows } from './tableCsv'

const Chart = lazy(() => import('./Chart'))

/** Of the line below a chart that offers its picture. */
const OFFER_HEIGHT = 24

interface Props {
  /** What the picture shows, as a sentence: the finding, not the axis names. */
  finding: string
  option: EChartsCoreOption
  /** The same as a table. */
  table: ReactNode
  /** In pixels. */
  height?: number
}

/** A chart whose title says what it shows, with the table behind it, both to be taken away. */
export function Figure({ finding, option, table, height = 320 }: Props) {
  const { t } = useTranslation()
  const [asTable, setAsTable] = useState(false)
  const behind = useRef<HTMLDivElement>(null)
  const takeCsv = () => {
    const drawn = behind.current?.querySelector('table')
    if (drawn) {
      saveAs(`${finding}.csv`, csvAddress(tableRows(drawn)))
    }
  }
  return (
    <figure className="figure">
      <figcaption>
        <span>
          <strong>{finding}</strong> <AsOfNote />
        </span>
        <span className="actions">
          <Button size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {t(asTable ? 'chart.chart' : 'chart.table')}
          </Button>
          <Button size="small" onClick={takeCsv}>
            {t('chart.csv')}
          </Button>
        </span>
      </figcaption>
      <div
        ref={behind}
        className={asTable ? 'table-scroll' : 'table-behind'}
        tabIndex={asTable ? 0 : undefined}
        role="group"
        aria-label={finding}
      >
        {table}
      </div>
      {!asTable && (
        <Suspense fallback={<div style={{ height: height + OFFER_HEIGHT }} />}>
          <Chart option={option} label={finding} height={height} />
        </Suspense>
      )}
    </figure>
  )
}
