import { useTranslation } from 'react-i18next'
import { Button } from 'antd'
import { useState } from 'react'
import type { Project } from '../api/registry'
import { quantity } from '../format/number'
import { ReportScale } from './ReportScale'
import { TableScroll } from '../parts/TableScroll'

/** How much was promised to be built, and how much has been. */
export function Scale({ project, mayReport }: { project: Project; mayReport: boolean }) {
  const { t } = useTranslation()
  const [reporting, setReporting] = useState(false)
  const items = project.scale ?? []
  if (items.length === 0) {
    return null
  }
  return (
    <section className="panel" aria-labelledby="scale">
      <div className="spread">
        <h2 id="scale">{t('project.scale')}</h2>
        {mayReport && <Button onClick={() => setReporting(true)}>{t('project.scaleReport')}</Button>}
      </div>
      <TableScroll>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('project.item')}</th>
              <th scope="col" className="numeric">
                {t('project.planned')}
              </th>
              <th scope="col" className="numeric">
                {t('project.done')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <tr key={`${one.item ?? ''}${one.unit ?? ''}`}>
                <th scope="row">
                  {one.item}
                  {one.unit && <span className="muted">（{one.unit}）</span>}
                </th>
                <td className="numeric">{quantity(one.plannedQuantity)}</td>
                <td className="numeric">{quantity(one.doneQuantity)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {reporting && <ReportScale project={project} onClose={() => setReporting(false)} />}
    </section>
  )
}
