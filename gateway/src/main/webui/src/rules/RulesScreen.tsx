import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { type AlertRule, rulesQuery } from '../api/alerts'
import { useMe } from '../api/me'
import { useLanguage, useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { SeverityTag } from '../parts/Tags'
import { usePlanCode } from '../shell/usePlan'
import { UserRules } from './UserRules'

/** What raises an alert: the rules that ship, and those that the plan office has written. */
export function Component() {
  const { t } = useTranslation()
  const plan = usePlanCode()
  const { has } = useMe()
  const navigate = useNavigate()
  const rules = useQuery(rulesQuery)
  return (
    <>
      <Heading title={t('rules.title')} lead={t('rules.lead')}>
        <Link className="screen-link" to={`/${plan}/alerts`}>
          {t('board.inbox')}
        </Link>
        {has('plan-office') && (
          <Button type="primary" onClick={() => void navigate(`/${plan}/alerts/rules/write`)}>
            {t('rules.write')}
          </Button>
        )}
        <Button onClick={() => window.print()}>{t('action.print')}</Button>
      </Heading>
      <section className="panel" aria-labelledby="user-rules">
        <h2 id="user-rules">{t('rules.own')}</h2>
        <UserRules />
      </section>
      <section className="panel" aria-labelledby="shipped">
        <h2 id="shipped">{t('rules.shipped')}</h2>
        <Loaded read={rules} rows={14}>
          {({ items = [] }) => <Shipped rules={items.filter((rule) => !rule.rule?.startsWith('USER_'))} />}
        </Loaded>
      </section>
    </>
  )
}

function Shipped({ rules }: { rules: AlertRule[] }) {
  const { t } = useTranslation()
  const word = useWord()
  const { language } = useLanguage()
  const isZh = language === 'zh'
  const plan = usePlanCode()
  const columns: Column<AlertRule>[] = [
    {
      key: 'name',
      title: t('alerts.rule'),
      width: '24%',
      render: (row) => (
        <>
          <div>
            <Link to={`/${plan}/alerts/rules/${row.rule ?? ''}`}>{isZh ? row.nameZh : row.nameEn}</Link>
          </div>
          <div className="muted code">{row.rule}</div>
        </>
      ),
    },
    {
      key: 'meaning',
      title: t('rules.meaning'),
      width: '42%',
      render: (row) => (isZh ? row.meaningZh : row.meaningEn),
    },
    {
      key: 'severity',
      tight: true,
      title: t('rules.severity'),
      render: (row) => <SeverityTag severity={row.severity} />,
    },
    {
      key: 'parameters',
      title: t('rules.parameters'),
      render: (row) =>
        (row.parameters ?? [])
          .map(
            (one) =>
              `${(isZh ? one.nameZh : one.nameEn) ?? ''} ${one.standard} ${word('parameterUnit', one.unit)}`,
          )
          .join('；') || '--',
    },
  ]
  return (
    <DataTable caption={t('rules.shipped')} columns={columns} rows={rules} rowKey={(row) => row.rule ?? ''} />
  )
}
