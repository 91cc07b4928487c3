import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { newKey } from '../api/client'
import { activateRule, retireRule, type UserRule } from '../api/rules'
import { moment } from '../format/date'
import { type Column, DataTable } from '../parts/DataTable'
import { ProblemNotice } from '../parts/ProblemNotice'
import { SeverityTag, StateTag } from '../parts/Tags'
import type { WrittenRule } from './versions'

interface Props {
  rule: WrittenRule
  shown: UserRule
  mayDecide: boolean
  onShow: (version: number) => void
}

/** Every version of a rule; one of them may be in force. */
export function Versions({ rule, shown, mayDecide, onShow }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const latest = rule.versions[0]?.version ?? 0
  const done = (said: string) => {
    void queries.invalidateQueries({ queryKey: ['rules'] })
    void message.success(said)
  }
  const activate = useMutation({
    mutationFn: (version: UserRule) => activateRule(version, latest, newKey()),
    onSuccess: (version) => done(t('rules.activated', { version: version.version ?? '' })),
  })
  const retire = useMutation({
    mutationFn: () => retireRule(rule.code, newKey()),
    onSuccess: () => done(t('rules.retired')),
  })
  const failure = activate.error ?? retire.error
  const columns: Column<UserRule>[] = [
    {
      key: 'version',
      tight: true,
      title: t('rules.version'),
      render: (row) =>
        row.version === shown.version ? (
          <strong>{t('rules.versionShown', { version: row.version ?? '' })}</strong>
        ) : (
          <Button type="link" size="small" onClick={() => onShow(row.version ?? 0)}>
            {t('rules.versionShow', { version: row.version ?? '' })}
          </Button>
        ),
    },
    {
      key: 'expression',
      title: t('rules.expression'),
      width: '44%',
      render: (row) => <code className="written">{row.expression}</code>,
    },
    {
      key: 'severity',
      tight: true,
      title: t('rules.severity'),
      render: (row) => <SeverityTag severity={row.severity} />,
    },
    {
      key: 'state',
      tight: true,
      title: t('common.state'),
      render: (row) => <StateTag group="ruleState" state={row.state} />,
    },
    {
      key: 'by',
      title: t('rules.writtenBy'),
      render: (row) => `${row.writtenBy ?? ''} ${moment(row.writtenAt)}`,
    },
    ...(mayDecide ? [{ key: 'act', tight: true, title: t('rules.force'), render: act }] : []),
  ]
  function act(row: UserRule) {
    return row.state === 'ACTIVE' ? (
      <Popconfirm
        title={t('rules.retireWhat')}
        okText={t('rules.retire')}
        cancelText={t('action.cancel')}
        onConfirm={() => retire.mutate()}
      >
        <Button size="small" loading={retire.isPending}>
          {t('rules.retire')}
        </Button>
      </Popconfirm>
    ) : (
      <Popconfirm
        title={t(rule.active ? 'rules.activateInstead' : 'rules.activateWhat', {
          version: row.version ?? '',
          before: rule.active?.version ?? '',
        })}
        okText={t('rules.activate')}
        cancelText={t('action.cancel')}
        onConfirm={() => activate.mutate(row)}
      >
        <Button size="small" loading={activate.isPending}>
          {t('rules.activate')}
        </Button>
      </Popconfirm>
    )
  }
  return (
    <section className="panel" aria-labelledby="versions">
      <h2 id="versions">{t('rules.versions')}</h2>
      {failure && <ProblemNotice error={failure} />}
      <DataTable
        caption={t('rules.versions')}
        columns={columns}
        rows={rule.versions}
        rowKey={(row) => String(row.version ?? '')}
      />
    </section>
  )
}
