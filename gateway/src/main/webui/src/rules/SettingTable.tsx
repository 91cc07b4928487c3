import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AlertRule } from '../api/alerts'
import { plansQuery } from '../api/registry'
import type { RuleSetting } from '../api/rules'
import { moment } from '../format/date'
import { useLanguage, useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'

/** Settings of a rule: for what, which values, why, by whom. */
export function SettingTable({
  caption,
  rule,
  settings,
}: {
  caption: string
  rule: AlertRule
  settings: RuleSetting[]
}) {
  const { t } = useTranslation()
  const word = useWord()
  const { language } = useLanguage()
  const plans = useQuery(plansQuery).data ?? []
  const planName = (code: string) => plans.find((plan) => plan.code === code)?.name ?? code
  const columns: Column<RuleSetting>[] = [
    {
      key: 'scope',
      title: t('rules.scope'),
      width: '26%',
      render: (row) =>
        [
          row.plan ? planName(row.plan) : t('rules.allPlans'),
          row.category ? word('category', row.category) : t('rules.allCategories'),
        ].join(' · '),
    },
    {
      key: 'enabled',
      tight: true,
      title: t('common.state'),
      render: (row) => (
        <span className={`tag ${row.enabled ? 'good' : 'open'}`}>
          {t(row.enabled ? 'rules.enabled' : 'rules.disabled')}
        </span>
      ),
    },
    ...(rule.parameters ?? []).map((parameter): Column<RuleSetting> => ({
      key: parameter.name ?? '',
      numeric: true,
      title: `${(language === 'zh' ? parameter.nameZh : parameter.nameEn) ?? ''}（${word('parameterUnit', parameter.unit)}）`,
      render: (row) =>
        row.parameters?.[parameter.name ?? ''] ?? (
          <span className="muted">{t('rules.asStandard', { value: parameter.standard ?? '' })}</span>
        ),
    })),
    { key: 'reason', title: t('ladder.reason'), render: (row) => row.reason },
    { key: 'by', tight: true, title: t('rules.setBy'), render: (row) => row.setBy },
    { key: 'at', tight: true, title: t('rules.setAt'), render: (row) => moment(row.setAt) },
    { key: 'version', title: t('rules.version'), numeric: true, render: (row) => row.version },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={settings}
      rowKey={(row) => String(row.version ?? '')}
    />
  )
}
