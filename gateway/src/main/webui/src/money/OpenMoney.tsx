import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type OpenMoney as Line, openMoneyQuery } from '../api/funding'
import { useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { Loaded } from '../parts/Loaded'
import { Wan } from '../parts/Wan'
import { usePlanCode } from '../shell/usePlan'

/** Money on its way: allocated and not received, received and not paid, project by project. */
export function OpenMoney() {
  const { t } = useTranslation()
  const word = useWord()
  const plan = usePlanCode()
  const open = useInfiniteQuery(openMoneyQuery(plan))
  const columns: Column<Line>[] = [
    {
      key: 'project',
      title: t('money.by.project'),
      width: '28%',
      render: (row) => <Link to={`/${plan}/projects/${row.project ?? ''}`}>{row.projectName}</Link>,
    },
    { key: 'source', title: t('money.source'), render: (row) => word('source', row.source) },
    { key: 'year', tight: true, title: t('money.year'), render: (row) => row.fiscalYear },
    ...(
      [
        ['allocatedYuan', word('kind', 'ALLOCATED')],
        ['receivedYuan', word('kind', 'RECEIVED')],
        ['paidYuan', word('kind', 'PAID')],
        ['notReceivedYuan', t('money.notReceived')],
        ['unspentYuan', t('money.unspent')],
      ] as const
    ).map(([field, title]) => ({
      key: field,
      title,
      numeric: true,
      render: (row: Line) => <Wan yuan={row[field]} />,
    })),
  ]
  return (
    <section className="panel" aria-labelledby="open-money">
      <Loaded read={open} rows={2}>
        {(lines) =>
          lines.length === 0 ? (
            <p id="open-money" className="tone-good">
              ✔ {t('money.openNone')}
            </p>
          ) : (
            <>
              <h2 id="open-money">
                {t('money.open')} <small className="muted">{t('money.unitNote')}</small>
              </h2>
              <DataTable
                caption={t('money.open')}
                columns={columns}
                rows={lines}
                rowKey={(row) => `${row.project ?? ''}/${row.source ?? ''}/${row.fiscalYear ?? ''}`}
              />
            </>
          )
        }
      </Loaded>
      {open.hasNextPage && (
        <Button onClick={() => void open.fetchNextPage()} loading={open.isFetchingNextPage}>
          {t('state.more')}
        </Button>
      )}
    </section>
  )
}
