import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMe } from '../api/me'
import { userRulesQuery, vocabularyQuery } from '../api/rules'
import { Heading } from '../parts/Heading'
import { Loaded } from '../parts/Loaded'
import { useFilters } from '../parts/useFilters'
import { usePlanCode } from '../shell/usePlan'
import { Trial } from './Trial'
import { UserRuleForm } from './UserRuleForm'
import { Versions } from './Versions'
import { byRule } from './versions'
import './rules.css'

/** A rule of the office's own: written, checked, tried against the facts, then put in force. */
export function Component() {
  const { t } = useTranslation()
  const plan = usePlanCode()
  const { has } = useMe()
  const { values, set } = useFilters('code', 'version')
  const versions = useQuery(userRulesQuery)
  const vocabulary = useQuery(vocabularyQuery)
  const rule = byRule(versions.data ?? []).find((one) => one.code === values.code)
  const shown =
    rule?.versions.find((one) => String(one.version) === values.version) ?? rule?.active ?? rule?.versions[0]
  return (
    <>
      <Heading title={t(rule ? 'rules.userRule' : 'rules.write')} lead={t('rules.writeLead')}>
        <Link className="screen-link" to={`/${plan}/alerts/rules`}>
          {t('rules.all')}
        </Link>
      </Heading>
      <Loaded read={versions} rows={10}>
        {() => (
          <Loaded read={vocabulary} rows={10}>
            {(words) => (
              <>
                <UserRuleForm
                  key={`${shown?.code ?? ''}.${shown?.version ?? 0}`}
                  rule={shown}
                  vocabulary={words}
                  mayWrite={has('plan-office')}
                />
                {rule && shown && (
                  <>
                    {has('plan-office') && <Trial key={`trial${shown.version ?? 0}`} rule={shown} />}
                    <Versions
                      rule={rule}
                      shown={shown}
                      mayDecide={has('plan-office')}
                      onShow={(version) => set('version', String(version))}
                    />
                  </>
                )}
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}
