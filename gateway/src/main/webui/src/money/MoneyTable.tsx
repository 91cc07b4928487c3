import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dimension } from '../api/funding'
import type { Money, MoneyRow } from '../api/registry'
import { share } from '../format/number'
import { useWord } from '../i18n'
import { Wan } from '../parts/Wan'
import { useRowLabel } from './useRowLabel'
import { TableScroll } from '../parts/TableScroll'

const AMOUNTS = [
  ['PLANNED', 'plannedYuan'],
  ['ALLOCATED', 'allocatedYuan'],
  ['RECEIVED', 'receivedYuan'],
  ['PAID', 'paidYuan'],
] as const

interface Props {
  by: Dimension
  and?: Dimension
  rows: MoneyRow[]
  total?: Money
  onProject?: (code: string) => void
}

/** The four facts of public money and the two rates, by one dimension or two crossed. */
export function MoneyTable({ by, and, rows, total, onProject }: Props) {
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
            {AMOUNTS.map(([kind]) => (
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
              <Figures money={row} />
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

function Figures({ money }: { money: Money }) {
  return (
    <>
      {AMOUNTS.map(([kind, field]) => (
        <td key={kind} className="numeric">
          <Wan yuan={money[field]} />
        </td>
      ))}
      <td className="numeric">{share(money.receivedRate)}</td>
      <td className="numeric">{share(money.executionRate)}</td>
    </>
  )
}
