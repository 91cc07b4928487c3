import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PerformanceRow } from '../api/performance'
import { moment } from '../format/date'
import { quantity } from '../format/number'
import { TableScroll } from '../parts/TableScroll'

interface Props {
  labelledBy: string
  rows: PerformanceRow[]
  /** Absent where nobody may write. */
  onEdit?: ((row: PerformanceRow) => void) | undefined
}

/** The rows of a form as they are printed. */
export function PerformanceTable({ labelledBy, rows, onEdit }: Props) {
  const { t } = useTranslation()
  return (
    <TableScroll labelledBy={labelledBy}>
      <table className="plain-table">
        <caption className="muted">{t('performance.mark')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('performance.level1')}</th>
            <th scope="col">{t('performance.level2')}</th>
            <th scope="col">{t('performance.level3')}</th>
            <th scope="col">{t('performance.target')}</th>
            <th scope="col">{t('performance.actual')}</th>
            <th scope="col" className="numeric">
              {t('performance.points')}
            </th>
            <th scope="col" className="numeric">
              {t('performance.score')}
            </th>
            <th scope="col">{t('performance.why')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>{row.level1}</td>
              <td>{row.level2}</td>
              <th scope="row">
                {row.level3}
                {row.manual && ' ※'}
              </th>
              <td>{row.target ?? '--'}</td>
              <td>{row.actual ?? '--'}</td>
              <td className="numeric">{quantity(row.points)}</td>
              <td className="numeric">{quantity(row.score)}</td>
              <td>
                {row.deviation && <p>{row.deviation}</p>}
                <small className="muted">
                  {row.explanation}
                  {row.enteredBy && ` · ${row.enteredBy} ${moment(row.enteredAt ?? '')}`}
                </small>{' '}
                {onEdit && (
                  <Button
                    size="small"
                    aria-label={t('performance.editRow', { name: row.level3 })}
                    onClick={() => onEdit(row)}
                  >
                    {t('performance.edit')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
