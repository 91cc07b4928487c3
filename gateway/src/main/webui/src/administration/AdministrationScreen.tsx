import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { unitsQuery } from '../api/funding'
import { useMe } from '../api/me'
import type { Unit } from '../api/registry'
import { useWord } from '../i18n'
import { ImportRecords } from '../imports/ImportRecords'
import { type Column, DataTable } from '../parts/DataTable'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { Publishing } from '../publishing/Publishing'
import { usePlanCode } from '../shell/usePlan'
import { Health } from './Health'
import { Imports } from './Imports'
import { Successions } from './Successions'
import { Trail } from './Trail'
import { WordImport } from './WordImport'

/** What keeps the system fed and running. */
export function Component() {
  const { t } = useTranslation()
  const { has } = useMe()
  const plan = usePlanCode()
  return (
    <>
      <Heading title={t('administration.title')}>
        {has('admin', 'plan-office') && (
          <Link className="screen-link" to={`/${plan}/administration/webhooks`}>
            {t('webhooks.title')}
          </Link>
        )}
      </Heading>
      <Health />
      {has('plan-office') && <Publishing />}
      {has('admin', 'plan-office') && <Imports />}
      {has('admin', 'plan-office') && <WordImport />}
      <ImportRecords />
      <Trail />
      <Units />
      <Successions mayAct={has('plan-office')} />
    </>
  )
}

function Units() {
  const { t } = useTranslation()
  const word = useWord()
  const units = useQuery(unitsQuery)
  const columns: Column<Unit>[] = [
    {
      key: 'name',
      title: t('common.unit'),
      render: ({ name, heirs = [] }) =>
        heirs.length === 0 ? (
          name
        ) : (
          <>
            <del>{name}</del>{' '}
            <span className="muted">{t('administration.heirs', { heirs: heirs.join('、') })}</span>
          </>
        ),
    },
    {
      key: 'kind',
      tight: true,
      title: t('administration.unitKind'),
      render: (row) => word('unitKind', row.kind),
    },
    {
      key: 'members',
      title: t('administration.members'),
      render: (row) => (row.members ?? []).join('、') || '--',
    },
  ]
  return (
    <section className="panel" aria-labelledby="units">
      <h2 id="units">{t('administration.units')}</h2>
      <Loaded read={units}>
        {(rows) => (
          <DataTable
            caption={t('administration.units')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.name ?? ''}
          />
        )}
      </Loaded>
    </section>
  )
}
