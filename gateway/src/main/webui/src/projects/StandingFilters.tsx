import { Checkbox, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProjectFilter } from '../api/registry'
import { Choice } from '../parts/Choice'
import { DateInput } from '../parts/DateInput'
import { wholeNumber, wanOf, yuanOf } from './standing'

/** Shares of what was allocated that a reader asks for. */
const RATES = ['0.2', '0.5', '0.8', '1'] as const

interface Props {
  values: ProjectFilter
  set: (name: keyof ProjectFilter, value: string | null | undefined) => void
}

/** Narrows a list of projects by how late they are and where their money is. */
export function StandingFilters({ values, set }: Props) {
  const { t } = useTranslation()
  const typed = (
    name: 'minDaysLate' | 'plannedFrom' | 'plannedTo',
    shown: string | undefined,
    read: (text: string) => string | undefined,
  ) => (
    <div className="choice">
      <label htmlFor={`projects-${name}`}>{t(`projects.${name}`)}</label>
      <Input
        id={`projects-${name}`}
        key={shown}
        inputMode="decimal"
        allowClear
        defaultValue={shown}
        onPressEnter={(event) => set(name, read(event.currentTarget.value))}
        onBlur={(event) => set(name, read(event.currentTarget.value))}
      />
    </div>
  )
  return (
    <>
      {typed('minDaysLate', values.minDaysLate, wholeNumber)}
      <div className="choice">
        <label htmlFor="projects-dueBy">{t('projects.dueBy')}</label>
        <DateInput id="projects-dueBy" value={values.dueBy} onChange={(day) => set('dueBy', day)} />
      </div>
      {typed('plannedFrom', wanOf(values.plannedFrom), yuanOf)}
      {typed('plannedTo', wanOf(values.plannedTo), yuanOf)}
      <Choice
        label={t('projects.rateBelow')}
        value={values.executionRateBelow}
        options={RATES.map((rate) => ({ value: rate, label: `${String(Number(rate) * 100)}%` }))}
        onChange={(rate) => set('executionRateBelow', rate)}
      />
      <Checkbox
        checked={values.unpaid === 'true'}
        onChange={(event) => set('unpaid', event.target.checked ? 'true' : undefined)}
      >
        {t('projects.unpaid')}
      </Checkbox>
    </>
  )
}
