import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use as enable, type ECharts, type EChartsCoreOption } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsOf } from './AsOf'
import { saveAs } from './saveAs'
import { titledImage } from './titledImage'

enable([
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  CanvasRenderer,
])

/** A picture of numbers; what it says stands in its title and its table. */
export default function Chart({
  option,
  label,
  height,
}: {
  option: EChartsCoreOption
  label: string
  height: number
}) {
  const { t } = useTranslation()
  const asOf = useAsOf()
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(null)
  useEffect(() => {
    if (!place.current) {
      return undefined
    }
    const drawn = init(place.current)
    chart.current = drawn
    const watch = new ResizeObserver(() => drawn.resize())
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      drawn.dispose()
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, ...option }, true)
  }, [option])
  const take = () => {
    const drawn = chart.current
    if (!drawn || !place.current) {
      return
    }
    const url = titledImage(
      (pixelRatio) => drawn.renderToCanvas({ pixelRatio, backgroundColor: '#fff' }),
      label,
      asOf,
      getComputedStyle(place.current).fontFamily,
    )
    if (url) {
      saveAs(`${label}.png`, url)
    }
  }
  return (
    <>
      <div ref={place} className="chart" style={{ height }} role="img" aria-label={label} />
      <div className="actions">
        <Button size="small" type="text" onClick={take}>
          {t('chart.image')}
        </Button>
      </div>
    </>
  )
}
