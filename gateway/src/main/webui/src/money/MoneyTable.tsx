import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dimension } from '../api/funding'
import type { Money, MoneyKind, MoneyRow } from '../api/registry'
import { share } from '../format/number'
import { useWord } from '../i18n'
import { Wan } from '../parts/Wan'
import { FACTS } from './curve'
import { useRowLabel } from './useRowLabel'
import { TableScroll } from '../parts/TableScroll'

interface Props {
  by: Dimension
  and?: Dimension
  rows: MoneyRow[]
  total?: Money
  /** Leads from a figure to the entries behind it. */
  onFigure?: (row: MoneyRow, kind: MoneyKind) => void
  onProject?: (code: string) => void
}

/** The four facts of public money and the two rates, by one dimension or two crossed. */
export function MoneyTable({ by, and, rows, total, onFigure, onProject }: Props) {
  const { t } = useTranslation()
  const word = useWord()
  const { label, crossed } = useRowLabel(by, and)
  return (
    <TableScroll>
      <table className="plain-table">
        <caption className="muted">{t('money.unitNote')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`money.by.${by}`)}</th>
            {and && <th scope="col">{t(`money.by.${and}`)}</th>}
            {FACTS.map(([kind]) => (
              <th key={kind} scope="col" className="numeric">
                {word('kind', kind)}
              </th>
            ))}
            <th scope="col" className="numeric">
              {t('money.receivedRate')}
            </th>
            <th scope="col" className="numeric">
              {t('money.executionRate')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.key ?? ''}/${row.crossedKey ?? ''}`}>
              <th scope="row">
                {onProject ? (
                  <Button type="link" size="small" onClick={() => onProject(row.key ?? '')}>
                    {label(row)}
                  </Button>
                ) : (
                  label(row)
                )}
              </th>
              {and && <th scope="row">{crossed(row)}</th>}
              <Figures money={row} onKind={onFigure && ((kind) => onFigure(row, kind))} />
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={and ? 2 : 1}>
                {t('money.total')}
              </th>
              <Figures money={total} />
            </tr>
          </tfoot>
        )}
      </table>
    </TableScroll>
  )
}

function Figures({ money, onKind }: { money: Money; onKind?: (kind: MoneyKind) => void }) {
  const { t } = useTranslation()
  const word = useWord()
  return (
    <>
      {FACTS.map(([kind, field]) => (
        <td key={kind} className="numeric">
          {onKind && (money[field] ?? 0) !== 0 ? (
            <button type="button" className="plain-button" onClick={() => onKind(kind)}>
              <Wan yuan={money[field]} />
              <span className="visually-hidden"> {t('money.behind', { kind: word('kind', kind) })}</span>
            </button>
          ) : (
            <Wan yuan={money[field]} />
          )}
        </td>
      ))}
      <td className="numeric">{share(money.receivedRate)}</td>
      <td className="numeric">{share(money.executionRate)}</td>
    </>
  )
}
