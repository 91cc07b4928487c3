import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { projectQuery, projectsQuery } from '../api/registry'
import { useSettled } from '../parts/useSettled'
import { usePlanCode } from '../shell/usePlan'

interface Props {
  value: string | undefined
  onChange: (code: string | undefined) => void
}

/** Chooses one project of however many: the service searches while somebody types. */
export function ProjectChoice({ value, onChange }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const plan = usePlanCode()
  const [typed, setTyped] = useState('')
  const found = useInfiniteQuery(projectsQuery(plan, { q: useSettled(typed).trim() }))
  const chosen = useQuery({ ...projectQuery(plan, value ?? ''), enabled: value !== undefined }).data
  const offered = [...(chosen ? [chosen] : []), ...(found.data ?? [])].filter(
    (one, at, all) => all.findIndex((other) => other.code === one.code) === at,
  )
  return (
    <div className="choice project-choice">
      <label htmlFor={id}>{t('money.chooseProject')}</label>
      <Select
        id={id}
        allowClear
        showSearch={{ filterOption: false, onSearch: setTyped }}
        placeholder={t('projects.searchFor')}
        loading={found.isFetching}
        popupMatchSelectWidth={false}
        value={value ?? null}
        options={offered.map((one) => ({
          value: one.code ?? '',
          label: `${one.code ?? ''} ${one.name ?? ''}`,
        }))}
        onChange={(code: string | null | undefined) => onChange(code ?? undefined)}
      />
    </div>
  )
}
