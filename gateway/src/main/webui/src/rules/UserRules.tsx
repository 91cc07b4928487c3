import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMe } from '../api/me'
import { userRulesQuery } from '../api/rules'
import { useLanguage, useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { SeverityTag, StateTag } from '../parts/Tags'
import { usePlanCode } from '../shell/usePlan'
import { byRule, type WrittenRule } from './versions'

/** The rules that the plan office has written: the version in force, else the newest. */
export function UserRules() {
  const { t } = useTranslation()
  const word = useWord()
  const { language } = useLanguage()
  const { has } = useMe()
  const plan = usePlanCode()
  const read = useQuery(userRulesQuery)
  const shown = (rule: WrittenRule) => rule.active ?? rule.versions[0]
  const columns: Column<WrittenRule>[] = [
    {
      key: 'name',
      title: t('alerts.rule'),
      width: '24%',
      render: (row) => (
        <>
          <div>
            <Link to={`/${plan}/alerts/rules/write?code=${row.code}`}>
              {language === 'zh' ? shown(row)?.nameZh : shown(row)?.nameEn}
            </Link>
          </div>
          <div className="muted code">{row.code}</div>
        </>
      ),
    },
    {
      key: 'expression',
      title: t('rules.expression'),
      width: '42%',
      render: (row) => (
        <>
          {word('about', shown(row)?.about)} <code>{shown(row)?.expression}</code>
        </>
      ),
    },
    {
      key: 'severity',
      tight: true,
      title: t('rules.severity'),
      render: (row) => <SeverityTag severity={shown(row)?.severity} />,
    },
    {
      key: 'state',
      tight: true,
      title: t('common.state'),
      render: (row) => <StateTag group="ruleState" state={shown(row)?.state} />,
    },
    {
      key: 'version',
      title: t('rules.version'),
      numeric: true,
      render: (row) => t('rules.versionOf', { version: shown(row)?.version ?? '', all: row.versions.length }),
    },
  ]
  return (
    <Loaded read={read} rows={2}>
      {(versions) =>
        versions.length === 0 ? (
          <Empty title={t('rules.ownNone')}>
            <p>{t('rules.ownNoneWhat')}</p>
            {has('plan-office') && <Link to={`/${plan}/alerts/rules/write`}>{t('rules.write')}</Link>}
          </Empty>
        ) : (
          <DataTable
            caption={t('rules.own')}
            columns={columns}
            rows={byRule(versions)}
            rowKey={(row) => row.code}
          />
        )
      }
    </Loaded>
  )
}
