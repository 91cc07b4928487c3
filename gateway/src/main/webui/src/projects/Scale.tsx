import { useTranslation } from 'react-i18next'
import type { Project } from '../api/registry'
import { quantity } from '../format/number'

/** How much was promised to be built, and how much has been. */
export function Scale({ items }: { items: NonNullable<Project['scale']> }) {
  const { t } = useTranslation()
  if (items.length === 0) {
    return null
  }
  return (
    <section className="panel" aria-labelledby="scale">
      <h2 id="scale">{t('project.scale')}</h2>
      <div className="table-scroll" tabIndex={0} role="group">
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
      </div>
    </section>
  )
}
