import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { plansQuery } from '../api/registry'
import { ProblemNotice } from '../parts/ProblemNotice'
import { Waiting } from '../parts/Waiting'
import { usePlanChoice } from './usePlan'
import { SessionGone } from './SessionGone'
import { useMe } from '../api/me'
import { defaultPlan } from './defaultPlan'

/** The console's own address: leads to the reader's plan. */
export function Home() {
  const plans = useQuery(plansQuery)
  const { me, has } = useMe()
  const [choice] = usePlanChoice()
  if (plans.data && me) {
    const plan = defaultPlan(plans.data, choice, has('county'))
    return <Navigate replace to={`/${plan ?? 'none'}/${has('admin') ? 'administration' : 'today'}`} />
  }
  return (
    <main className="page">
      {plans.error ? <ProblemNotice error={plans.error} retry={() => void plans.refetch()} /> : <Waiting />}
      <SessionGone />
    </main>
  )
}
