import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { plansQuery } from '../api/registry'
import { usePlanChoice, usePlanCode } from './usePlan'

/** Another plan, the same screen. */
export function PlanSwitch() {
  const { t } = useTranslation()
  const plans = useQuery(plansQuery).data ?? []
  const code = usePlanCode()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const [, remember] = usePlanChoice()
  return (
    <Select
      className="plan-switch"
      aria-label={t('app.plan')}
      value={plans.length > 0 ? code : undefined}
      options={plans.map((plan) => ({ value: plan.code, label: plan.name }))}
      popupMatchSelectWidth={false}
      onChange={(chosen: string) => {
        remember(chosen)
        void navigate(`/${chosen}/${pathname.split('/')[2] ?? 'today'}`)
      }}
    />
  )
}
