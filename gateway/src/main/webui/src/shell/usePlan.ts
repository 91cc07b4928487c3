import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { plansQuery } from '../api/registry'

const CHOICE = 'ecoplan.plan'

/** The code of the plan in the address. */
export function usePlanCode(): string {
  return useParams().plan ?? ''
}

/** The plan in the address, once it is known. */
export function usePlan() {
  const code = usePlanCode()
  return useQuery(plansQuery).data?.find((plan) => plan.code === code)
}

/** The plan that was chosen last in this browser. */
export function usePlanChoice(): [string | null, (code: string) => void] {
  const [choice] = useState(() => localStorage.getItem(CHOICE))
  return [choice, (code) => localStorage.setItem(CHOICE, code)]
}
