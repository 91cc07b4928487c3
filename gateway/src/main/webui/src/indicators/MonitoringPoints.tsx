import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type MonitoringPoint, pointsQuery } from '../api/monitoring'
import { useWord } from '../i18n'
import { type Column, DataTable } from '../parts/DataTable'
import { Empty } from '../parts/Empty'
import { Loaded } from '../parts/Loaded'
import { usePages } from '../parts/usePages'

interface Props {
  region: string
  onPoint: (code: string) => void
  /** Absent for who may not. */
  onCorrect?: (code: string) => void
}

/** The points of a region, each with its records and, for who may, its correction. */
export function MonitoringPoints({ region, onPoint, onCorrect }: Props) {
  const { t } = useTranslation()
  const word = useWord()
  const { read: points, more } = usePages(pointsQuery({ region }), 'pointPages')
  const columns: Column<MonitoringPoint>[] = [
    {
      key: 'name',
      title: t('monitoring.point'),
      width: '28%',
      render: (row) => (
        <Button type="link" onClick={() => onPoint(row.code ?? '')}>
          {row.name}
        </Button>
      ),
    },
    { key: 'kind', tight: true, title: t('monitoring.kind'), render: (row) => word('pointKind', row.kind) },
    { key: 'unit', title: t('common.unit'), render: (row) => row.unitName ?? '--' },
    {
      key: 'class',
      tight: true,
      title: t('monitoring.class'),
      render: (row) => word('waterClass', row.targetClass),
    },
    {
      key: 'assessed',
      tight: true,
      title: t('monitoring.assessed'),
      render: (row) => t(row.assessed ? 'common.yes' : 'common.no'),
    },
    {
      key: 'used',
      tight: true,
      title: t('monitoring.used'),
      render: (row) => `${row.usedFrom ?? ''}～${row.usedUntil ?? ''}`,
    },
    ...(onCorrect
      ? [
          {
            key: 'correct',
            tight: true,
            title: t('monitoring.correct'),
            render: (row: MonitoringPoint) => (
              <Button
                type="link"
                aria-label={t('monitoring.correctOne', { code: row.name ?? '' })}
                onClick={() => onCorrect(row.code ?? '')}
              >
                {t('monitoring.correct')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <section className="panel" aria-labelledby="points">
      <h2 id="points">{t('monitoring.points')}</h2>
      <Loaded read={points} rows={4}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('monitoring.noPoints')}>
              <p>{t('monitoring.noPointsWhat')}</p>
            </Empty>
          ) : (
            <DataTable
              caption={t('monitoring.points')}
              columns={columns}
              rows={found}
              rowKey={(row) => row.code ?? ''}
              more={more}
            />
          )
        }
      </Loaded>
    </section>
  )
}
