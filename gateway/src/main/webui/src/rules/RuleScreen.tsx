import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { type AlertRule, rulesQuery } from '../api/alerts'
import { useMe } from '../api/me'
import { type RuleSetting, settingsQuery } from '../api/rules'
import { useLanguage, useWord } from '../i18n'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { SeverityTag } from '../parts/Tags'
import { useFilters } from '../parts/useFilters'
import { NoSuchPage } from '../shell/NoSuchPage'
import { usePlanCode } from '../shell/usePlan'
import { SetRule } from './SetRule'
import { SettingTable } from './SettingTable'
import { inForce } from './settings'

/** One rule: what it means, how it is set for which plan and category, and how it was set before. */
export function Component() {
  const code = useParams().rule ?? ''
  const rules = useQuery(rulesQuery)
  return (
    <Loaded read={rules} rows={8}>
      {({ items = [] }) => {
        const rule = items.find((one) => one.rule === code)
        return rule ? <Sheet key={code} rule={rule} /> : <NoSuchPage />
      }}
    </Loaded>
  )
}

function Sheet({ rule }: { rule: AlertRule }) {
  const { t } = useTranslation()
  const word = useWord()
  const { language } = useLanguage()
  const isZh = language === 'zh'
  const plan = usePlanCode()
  const { has } = useMe()
  const { values, set } = useFilters('set')
  const code = rule.rule ?? ''
  const settings = useQuery(settingsQuery(code))
  const history = settings.data ?? []
  return (
    <>
      <Heading
        title={(isZh ? rule.nameZh : rule.nameEn) ?? code}
        lead={isZh ? rule.meaningZh : rule.meaningEn}
      >
        <Link className="screen-link" to={`/${plan}/alerts/rules`}>
          {t('rules.all')}
        </Link>
        <Link className="screen-link" to={`/${plan}/alerts?rule=${code}`}>
          {t('rules.itsAlerts')}
        </Link>
        {has('plan-office') && (
          <Button type="primary" disabled={!settings.data} onClick={() => set('set', '1')}>
            {t('rules.set')}
          </Button>
        )}
      </Heading>
      <section className="panel" aria-labelledby="standard">
        <h2 id="standard">{t('rules.standard')}</h2>
        <dl className="facts">
          <dt>{t('rules.code')}</dt>
          <dd className="code">{code}</dd>
          <dt>{t('rules.severity')}</dt>
          <dd>
            <SeverityTag severity={rule.severity} />
          </dd>
          {(rule.parameters ?? []).map((one) => (
            <Standard key={one.name} name={(isZh ? one.nameZh : one.nameEn) ?? ''}>
              {one.standard} {word('parameterUnit', one.unit)}{' '}
              <span className="muted">{t('rules.range', { min: one.min ?? '', max: one.max ?? '' })}</span>
            </Standard>
          ))}
        </dl>
      </section>
      <Loaded read={settings} rows={3}>
        {() => <Settings rule={rule} history={history} />}
      </Loaded>
      {values.set && has('plan-office') && settings.data && (
        <SetRule rule={rule} history={history} onClose={() => set('set', undefined)} />
      )}
    </>
  )
}

function Standard({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Settings({ rule, history }: { rule: AlertRule; history: RuleSetting[] }) {
  const { t } = useTranslation()
  return (
    <>
      <section className="panel" aria-labelledby="in-force">
        <h2 id="in-force">{t('rules.inForce')}</h2>
        {history.length === 0 ? (
          <p>{t('rules.neverSet')}</p>
        ) : (
          <>
            <p className="muted">{t('rules.narrowerWins')}</p>
            <SettingTable caption={t('rules.inForce')} rule={rule} settings={inForce(history)} />
          </>
        )}
      </section>
      {history.length > 0 && (
        <section className="panel" aria-labelledby="history">
          <h2 id="history">{t('rules.history')}</h2>
          <SettingTable caption={t('rules.history')} rule={rule} settings={history} />
        </section>
      )}
    </>
  )
}
