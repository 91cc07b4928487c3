import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Alert } from '../api/alerts'
import { day } from '../format/date'
import { useLanguage } from '../i18n'
import type { Column } from '../parts/DataTable'
import { Late, SeverityTag, StateTag } from '../parts/Tags'
import { usePlanCode } from '../shell/usePlan'

/** How an alert is shown in a list. */
export function useAlertColumns(): Column<Alert>[] {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const plan = usePlanCode()
  return [
    {
      key: 'subject',
      title: t('alerts.subject'),
      width: '36%',
      render: (row) =>
        row.id ? <Link to={`/${plan}/alerts/${row.id}`}>{row.subjectName}</Link> : row.subjectName,
    },
    {
      key: 'rule',
      title: t('alerts.rule'),
      render: (row) => (language === 'zh' ? row.ruleZh : row.ruleEn) ?? row.rule,
    },
    {
      key: 'severity',
      tight: true,
      title: t('alerts.severity'),
      render: (row) => <SeverityTag severity={row.severity} />,
    },
    {
      key: 'state',
      tight: true,
      title: t('common.state'),
      render: (row) => <StateTag group="alert" state={row.state} />,
    },
    { key: 'since', tight: true, title: t('alerts.since'), render: (row) => day(row.since) },
    { key: 'late', title: t('alerts.late'), numeric: true, render: (row) => <Late days={row.daysLate} /> },
    { key: 'units', title: t('common.unit'), render: (row) => units(row.units) },
  ]
}

/** The lead unit first; more than two would fill the table. */
function units(names: string[] = []): string {
  const shown = names.slice(0, 2).join('、')
  return names.length === 0 ? '--' : names.length > 2 ? `${shown} +${names.length - 2}` : shown
}
