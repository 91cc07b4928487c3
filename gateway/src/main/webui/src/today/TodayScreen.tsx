import { useTranslation } from 'react-i18next'
import { useMe } from '../api/me'
import { today } from '../format/date'
import { Heading } from '../parts/Heading'
import { Together } from '../parts/Together'
import { ImportsToMend } from '../imports/ImportsToMend'
import { usePlan, usePlanCode } from '../shell/usePlan'
import { AdjustmentsToDecide } from './AdjustmentsToDecide'
import { AlertsByStep } from './AlertsByStep'
import { Categories } from './Categories'
import { MostLate } from './MostLate'
import { OwnAlerts } from './OwnAlerts'
import { OwnMilestones } from './OwnMilestones'
import { OwnWork } from './OwnWork'
import { PlanGlance } from './PlanGlance'
import { ToDecide } from './ToDecide'
import { Verdicts } from './Verdicts'
import './today.css'

/**
 * What needs the reader now, for those who act; the plan at a glance, for those who oversee; each below
 * the other's for the rest.
 */
export function Component() {
  const { t } = useTranslation()
  const code = usePlanCode()
  const plan = usePlan()
  const { me, has } = useMe()
  const acts = has('project-manager', 'finance', 'county') && me?.unit != null
  return (
    <>
      <Heading title={t('today.title')} lead={`${today()} · ${plan?.name ?? code}`} />
      <Together>
        {acts && (
          <div className="grid own">
            <OwnMilestones plan={code} unit={me?.unit ?? ''} />
            <OwnAlerts unit={me?.unit ?? ''} />
          </div>
        )}
        {acts && <OwnWork plan={code} />}
        {has('plan-office') && <ToDecide plan={code} />}
        {has('plan-office') && <AdjustmentsToDecide plan={code} />}
        {has('plan-office', 'finance') && <ImportsToMend />}
        {plan && <PlanGlance plan={plan} />}
        <AlertsByStep plan={code} unit={acts ? (me?.unit ?? undefined) : undefined} />
        <div className="grid">
          <Verdicts plan={code} />
          {!acts && <MostLate plan={code} />}
        </div>
        <Categories plan={code} />
      </Together>
    </>
  )
}
