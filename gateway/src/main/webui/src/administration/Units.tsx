import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { unitsQuery } from '../api/funding'
import type { Unit } from '../api/registry'
import { useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { Loaded } from '../parts/Loaded'
import { useFilters } from '../parts/useFilters'
import { ResolveGroup } from './ResolveGroup'

const GROUP = 'UNIT_GROUP'

/** The register of units, with whom groups and former units are represented by today. */
export function Units({ mayAct }: { mayAct: boolean }) {
  const { t } = useTranslation()
  const word = useWord()
  const units = useQuery(unitsQuery)
  const { values, set } = useFilters('group')
  const resolving = units.data?.find(({ name, kind }) => name === values.group && kind === GROUP)
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
      render: (row) => (
        <div className="spread">
          <span>{(row.members ?? []).join('、') || '--'}</span>
          {mayAct && row.kind === GROUP && (
            <Button
              size="small"
              aria-label={t('group.title', { name: row.name ?? '' })}
              onClick={() => set('group', row.name)}
            >
              {t('group.resolve')}
            </Button>
          )}
        </div>
      ),
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
      {mayAct && resolving && (
        <ResolveGroup key={resolving.name} group={resolving} onClose={() => set('group', undefined)} />
      )}
    </section>
  )
}
