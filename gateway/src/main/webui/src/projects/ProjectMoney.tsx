import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { projectFundingQuery } from '../api/funding'
import type { FundingSum, MoneyKind } from '../api/registry'
import { share } from '../format/number'
import { useWord } from '../i18n'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { Wan } from '../parts/Wan'

const KINDS: MoneyKind[] = ['PLANNED', 'ALLOCATED', 'RECEIVED', 'PAID']

/** One line for each source and year, with the four facts of its money. */
function lines(sums: FundingSum[]) {
  const found = new Map<
    string,
    { source: string; year: number; amounts: Partial<Record<MoneyKind, number>> }
  >()
  for (const sum of sums) {
    const key = `${sum.fiscalYear ?? ''} ${sum.source ?? ''}`
    const line = found.get(key) ?? { source: sum.source ?? '', year: sum.fiscalYear ?? 0, amounts: {} }
    const kind = sum.kind ?? 'PLANNED'
    line.amounts[kind] = (line.amounts[kind] ?? 0) + (sum.amountYuan ?? 0)
    found.set(key, line)
  }
  return [...found.entries()].sort(([a], [b]) => a.localeCompare(b)).map(([key, line]) => ({ key, ...line }))
}

/** A project's money by source and year, with the two rates. */
export function ProjectMoney({ plan, code }: { plan: string; code: string }) {
  const { t } = useTranslation()
  const word = useWord()
  const funding = useQuery(projectFundingQuery(plan, code))
  return (
    <section className="panel" aria-labelledby="money">
      <h2 id="money">
        {t('project.money')}
        <small>
          <Link to={`/${plan}/money?project=${code}`}>{t('money.entries')}</Link>
        </small>
      </h2>
      <Loaded read={funding} rows={3}>
        {({ sums = [], total }) =>
          sums.length === 0 ? (
            <Empty title={t('project.noMoney')}>
              <p>{t('project.noMoneyWhat')}</p>
            </Empty>
          ) : (
            <div className="table-scroll" tabIndex={0} role="group">
              <table className="plain-table">
                <caption className="muted">
                  {t('money.unitNote')} · {t('money.receivedRate')} {share(total?.receivedRate)} ·{' '}
                  {t('money.executionRate')} {share(total?.executionRate)}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">{t('money.year')}</th>
                    <th scope="col">{t('money.source')}</th>
                    {KINDS.map((kind) => (
                      <th key={kind} scope="col" className="numeric">
                        {word('kind', kind)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {lines(sums).map((line) => (
                    <tr key={line.key}>
                      <td>{line.year}</td>
                      <td>{word('source', line.source)}</td>
                      {KINDS.map((kind) => (
                        <td key={kind} className="numeric">
                          <Wan yuan={line.amounts[kind]} />
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
                <tfoot>
                  <tr>
                    <th scope="row" colSpan={2}>
                      {t('money.total')}
                    </th>
                    {[total?.plannedYuan, total?.allocatedYuan, total?.receivedYuan, total?.paidYuan].map(
                      (yuan, index) => (
                        <td key={KINDS[index]} className="numeric">
                          <Wan yuan={yuan} />
                        </td>
                      ),
                    )}
                  </tr>
                </tfoot>
              </table>
            </div>
          )
        }
      </Loaded>
    </section>
  )
}
