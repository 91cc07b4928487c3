import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { reconciliationQuery } from '../api/funding'
import { useWord } from '../i18n'
import { Loaded } from '../parts/Loaded'
import { Wan } from '../parts/Wan'
import { usePlanCode } from '../shell/usePlan'
import { TableScroll } from '../parts/TableScroll'

/** Whether every sum equals its entries; anyone can ask. */
export function Reconciliation() {
  const { t } = useTranslation()
  const word = useWord()
  const read = useQuery(reconciliationQuery(usePlanCode()))
  return (
    <section className="panel">
      <Loaded read={read} rows={1}>
        {({ items = [] }) =>
          items.length === 0 ? (
            <p className="tone-good">✔ {t('money.reconciled')}</p>
          ) : (
            <>
              <h2 className="tone-bad">✖ {t('money.differences', { n: items.length })}</h2>
              <TableScroll>
                <table className="plain-table">
                  <thead>
                    <tr>
                      <th scope="col">{t('money.by.project')}</th>
                      <th scope="col">{t('money.kind')}</th>
                      <th scope="col">{t('money.source')}</th>
                      <th scope="col">{t('money.year')}</th>
                      <th scope="col" className="numeric">
                        {t('money.sum')}
                      </th>
                      <th scope="col" className="numeric">
                        {t('money.entriesSum')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((one, index) => (
                      <tr key={index}>
                        <th scope="row">{one.project}</th>
                        <td>{word('kind', one.kind)}</td>
                        <td>{word('source', one.source)}</td>
                        <td>{one.fiscalYear}</td>
                        <td className="numeric">
                          <Wan yuan={one.sumYuan} />
                        </td>
                        <td className="numeric">
                          <Wan yuan={one.entriesYuan} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableScroll>
            </>
          )
        }
      </Loaded>
    </section>
  )
}
