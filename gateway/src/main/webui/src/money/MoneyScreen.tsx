import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Dimension, DIMENSIONS, planFundingQuery } from '../api/funding'
import { useMe } from '../api/me'
import { timeShare, today } from '../format/date'
import { share } from '../format/number'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { useFilters } from '../parts/useFilters'
import { usePlan, usePlanCode } from '../shell/usePlan'
import { EntriesBehind } from './EntriesBehind'
import { ImportMoney } from './ImportMoney'
import { MoneyCurve } from './MoneyCurve'
import { MoneyFigure } from './MoneyFigure'
import { OpenMoney } from './OpenMoney'
import { ProjectEntries } from './ProjectEntries'
import { Reconciliation } from './Reconciliation'
import { MoneyTable } from './MoneyTable'
import { Empty } from '../parts/Empty'

/** Projects are many: they are asked for alone. */
const crossable = (by: Dimension): Dimension[] =>
  by === 'project' ? [] : DIMENSIONS.filter((one) => one !== by && one !== 'project')

/** Where the plan's money is, by any dimension, down to the entries. */
export function Component() {
  const { t } = useTranslation()
  const code = usePlanCode()
  const plan = usePlan()
  const { values, set, put } = useFilters(
    'by',
    'and',
    'project',
    'record',
    'import',
    'kind',
    'row',
    'crossed',
    'behindPages',
  )
  const { has } = useMe()
  const by = DIMENSIONS.find((one) => one === values.by) ?? 'category'
  const and = crossable(by).find((one) => one === values.and)
  const funding = useQuery(planFundingQuery(code, by, and))
  const passed = plan ? timeShare(plan.startYear ?? 0, plan.finalYear ?? 0, today()) : undefined
  return (
    <>
      <Heading title={t('money.title')} lead={t('money.lead')}>
        {has('plan-office', 'finance') && (
          <Button onClick={() => set('import', '1')}>{t('money.import')}</Button>
        )}
        <Button onClick={() => window.print()}>{t('action.print')}</Button>
      </Heading>
      <div className="panel">
        <div className="filters">
          <Segmented<Dimension>
            aria-label={t('money.by')}
            value={by}
            options={DIMENSIONS.map((one) => ({ value: one, label: t(`money.by.${one}`) }))}
            onChange={(chosen) => set('by', chosen === 'category' ? undefined : chosen)}
          />
          {crossable(by).length > 0 && (
            <label>
              {t('money.and')}{' '}
              <Select<Dimension | ''>
                style={{ minWidth: 120 }}
                value={and ?? ''}
                options={[
                  { value: '', label: t('money.and.none') },
                  ...crossable(by).map((one) => ({ value: one, label: t(`money.by.${one}`) })),
                ]}
                onChange={(chosen) => set('and', chosen === '' ? undefined : chosen)}
              />
            </label>
          )}
        </div>
        <Loaded read={funding} rows={20}>
          {({ rows = [], total }) =>
            rows.length === 0 ? (
              <Empty title={t('money.empty')}>
                <p>{t('money.emptyWhat')}</p>
              </Empty>
            ) : (
              <>
                <MoneyFigure
                  finding={t('money.finding', {
                    execution: share(total?.executionRate),
                    time: share(passed),
                  })}
                  by={by}
                  and={and}
                  rows={rows}
                  total={total}
                />
                <MoneyTable
                  by={by}
                  and={and}
                  rows={rows}
                  total={total}
                  onFigure={(row, kind) => put({ row: row.key, crossed: row.crossedKey, kind })}
                  onProject={by === 'project' ? (project) => set('project', project) : undefined}
                />
              </>
            )
          }
        </Loaded>
      </div>
      <MoneyCurve />
      <ProjectEntries
        project={values.project}
        recording={values.record !== undefined}
        onProject={(project) => set('project', project)}
        onRecord={(open) => set('record', open ? '1' : undefined)}
      />
      <OpenMoney />
      <Reconciliation />
      {values.kind && values.row && (
        <EntriesBehind
          figure={{
            kind: values.kind,
            [by]: values.row,
            ...(and && values.crossed ? { [and]: values.crossed } : {}),
          }}
          onClose={() => put({ kind: undefined, row: undefined, crossed: undefined, behindPages: undefined })}
        />
      )}
      {values.import && has('plan-office', 'finance') && (
        <ImportMoney onClose={() => set('import', undefined)} />
      )}
    </>
  )
}
