import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMe } from '../api/me'
import { ImportRecords } from '../imports/ImportRecords'
import { Heading } from '../parts/Heading'
import { Publishing } from '../publishing/Publishing'
import { usePlanCode } from '../shell/usePlan'
import { Health } from './Health'
import { Imports } from './Imports'
import { Successions } from './Successions'
import { Trail } from './Trail'
import { Units } from './Units'
import { WordImport } from './WordImport'

/** What keeps the system fed and running. */
export function Component() {
  const { t } = useTranslation()
  const { has } = useMe()
  const plan = usePlanCode()
  return (
    <>
      <Heading title={t('administration.title')}>
        {has('admin', 'plan-office') && (
          <Link className="screen-link" to={`/${plan}/administration/webhooks`}>
            {t('webhooks.title')}
          </Link>
        )}
      </Heading>
      <Health />
      {has('plan-office') && <Publishing />}
      {has('admin', 'plan-office') && <Imports />}
      {has('admin', 'plan-office') && <WordImport />}
      <ImportRecords />
      <Trail />
      <Units mayAct={has('plan-office')} />
      <Successions mayAct={has('plan-office')} />
    </>
  )
}
