import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Dimension, DIMENSIONS, planFundingQuery } from '../api/funding'
import { timeShare, today } from '../format/date'
import { share } from '../format/number'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { useFilters } from '../parts/useFilters'
import { usePlan, usePlanCode } from '../shell/usePlan'
import { MoneyFigure } from './MoneyFigure'
import { ProjectEntries } from './ProjectEntries'
import { Reconciliation } from './Reconciliation'
import { MoneyTable } from './MoneyTable'
import { Empty } from '../parts/Empty'

/** Where the plan's money is, by any dimension, down to the entries. */
export function Component() {
  const { t } = useTranslation()
  const code = usePlanCode()
  const plan = usePlan()
  const { values, set } = useFilters('by', 'project', 'record')
  const by = DIMENSIONS.find((one) => one === values.by) ?? 'category'
  const funding = useQuery(planFundingQuery(code, by))
  const passed = plan ? timeShare(plan.startYear ?? 0, plan.finalYear ?? 0, today()) : undefined
  return (
    <>
      <Heading title={t('money.title')} lead={t('money.lead')} />
      <div className="panel">
        <div className="filters">
          <Segmented<Dimension>
            aria-label={t('money.by')}
            value={by}
            options={DIMENSIONS.map((one) => ({ value: one, label: t(`money.by.${one}`) }))}
            onChange={(chosen) => set('by', chosen === 'category' ? undefined : chosen)}
          />
        </div>
        <Loaded read={funding} rows={8}>
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
                  rows={rows}
                  total={total}
                />
                <MoneyTable
                  by={by}
                  rows={rows}
                  total={total}
                  onProject={by === 'project' ? (project) => set('project', project) : undefined}
                />
              </>
            )
          }
        </Loaded>
      </div>
      <ProjectEntries
        project={values.project}
        recording={values.record !== undefined}
        onProject={(project) => set('project', project)}
        onRecord={(open) => set('record', open ? '1' : undefined)}
      />
      <Reconciliation />
    </>
  )
}
