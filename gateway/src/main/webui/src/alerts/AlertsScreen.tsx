import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { alertsQuery, rulesQuery, UNRESOLVED } from '../api/alerts'
import { useMe } from '../api/me'
import { useLanguage, useWord } from '../i18n'
import { Choice } from '../parts/Choice'
import { DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { useFilters } from '../parts/useFilters'
import { usePlanCode } from '../shell/usePlan'
import { Foresight } from './Foresight'
import { useAlertColumns } from './columns'
import { LiveLine } from './LiveLine'
import { useAlertStream } from './useAlertStream'
import { usePages } from '../parts/usePages'

const STATES = ['OPEN', 'ACKNOWLEDGED', 'RESOLVED']

/** The inbox: what is late or in breach, and who knows of it. */
export function Component() {
  const { t } = useTranslation()
  const word = useWord()
  const { language } = useLanguage()
  const plan = usePlanCode()
  const { me, has } = useMe()
  const filters = useFilters('rule', 'state', 'unit', 'plans', 'foresee')
  const { values, set } = filters
  const rules = useQuery(rulesQuery).data?.items ?? []
  const { read: alerts, more } = usePages(
    alertsQuery({
      plan: values.plans === 'all' ? undefined : plan,
      rule: values.rule,
      unit: values.unit,
      state: values.state ? [values.state] : UNRESOLVED,
    }),
  )
  const columns = useAlertColumns()
  const line = useAlertStream(values.plans === 'all' ? undefined : plan)
  return (
    <>
      <Heading
        title={t('alerts.title')}
        lead={
          <>
            {t('alerts.lead')} <LiveLine line={line} />
          </>
        }
      >
        <Link className="screen-link" to={`/${plan}/alerts/board`}>
          {t('board.title')}
        </Link>
        <Link className="screen-link" to={`/${plan}/alerts/rules`}>
          {t('rules.title')}
        </Link>
        <Link className="screen-link" to={`/${plan}/alerts/subscriptions`}>
          {t('subscriptions.title')}
        </Link>
        {has('plan-office', 'admin') && (
          <Button onClick={() => set('foresee', '1')}>{t('alerts.foresee')}</Button>
        )}
        <Button onClick={() => window.print()}>{t('action.print')}</Button>
      </Heading>
      <div className="panel">
        <search className="filters">
          <Choice
            label={t('alerts.rule')}
            value={values.rule}
            options={rules.map((rule) => ({
              value: rule.rule ?? '',
              label: (language === 'zh' ? rule.nameZh : rule.nameEn) ?? '',
            }))}
            onChange={(value) => set('rule', value)}
          />
          <Choice
            label={`${t('common.state')}（${t('alerts.unresolved')}）`}
            value={values.state}
            options={STATES.map((state) => ({ value: state, label: word('alert', state) }))}
            onChange={(value) => set('state', value)}
          />
          <Button onClick={() => set('plans', values.plans === 'all' ? undefined : 'all')}>
            {t(values.plans === 'all' ? 'alerts.thisPlan' : 'alerts.allPlans')}
          </Button>
          {me?.unit && (
            <Button
              aria-pressed={values.unit === me.unit}
              onClick={() => set('unit', values.unit ? undefined : me.unit)}
            >
              {values.unit ? `✕ ${values.unit}` : t('projects.mine')}
            </Button>
          )}
          {filters.isFiltered && (
            <Button type="link" onClick={filters.clear}>
              {t('action.clear')}
            </Button>
          )}
        </search>
        <Loaded read={alerts} rows={10}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty title={t('alerts.empty')}>
                <p>{t('alerts.emptyWhat')}</p>
              </Empty>
            ) : (
              <DataTable
                caption={t('alerts.title')}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.id ?? row.subject ?? ''}
                more={more}
              />
            )
          }
        </Loaded>
      </div>
      {values.foresee && <Foresight onClose={() => set('foresee', undefined)} />}
    </>
  )
}
