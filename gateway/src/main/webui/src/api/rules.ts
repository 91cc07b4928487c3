import { queryOptions } from '@tanstack/react-query'
import { alerts, body, etag } from './client'
import type { components } from './generated/alerts'
import type { ReplayRange, ReplayReport } from './ladder'
import { type Page, wholeList } from './pages'

type Schemas = components['schemas']
export type RuleSetting = Schemas['RuleSetting']
export type NewSetting = Schemas['RuleSettingRequest']
export type UserRule = Schemas['UserRule']
export type NewUserRule = Schemas['UserRuleRequest']
export type Vocabulary = Schemas['Vocabulary']
export type About = Schemas['About']
export type ExpressionCheck = Schemas['ExpressionCheck']

const V1 = '/api/alerts/v1'

/** Every setting that a rule ever had, the newest first. */
export async function readSettings(rule: string): Promise<RuleSetting[]> {
  const page = await body<Page<RuleSetting>>(
    alerts.GET(`${V1}/rules/{rule}/settings`, { params: { path: { rule } } }),
  )
  return page.items ?? []
}

export const settingsQuery = (rule: string) =>
  queryOptions({ queryKey: ['rules', rule, 'settings'], queryFn: () => readSettings(rule) })

/** Sets a rule on top of its latest setting; 0 where there is none yet. */
export function setRule(
  rule: string,
  latest: number,
  setting: NewSetting,
  key: string,
): Promise<RuleSetting> {
  return body(
    alerts.POST(`${V1}/rules/{rule}/settings`, {
      params: { path: { rule }, header: { 'Idempotency-Key': key, 'If-Match': etag(latest) } },
      body: setting,
    }),
  )
}

/** Every version of every rule that the plan office has written. */
export const userRulesQuery = queryOptions({
  queryKey: ['rules', 'user'],
  queryFn: () =>
    wholeList<UserRule>((pageToken) =>
      body(alerts.GET(`${V1}/user-rules`, { params: { query: { pageSize: 200, pageToken } } })),
    ),
})

/** The facts that an expression may speak of. */
export const vocabularyQuery = queryOptions({
  queryKey: ['rules', 'vocabulary'],
  queryFn: () => body<Vocabulary>(alerts.GET(`${V1}/user-rules/vocabulary`)),
  staleTime: Infinity,
})

/** What is wrong with an expression that is being typed; nothing is kept. */
export const checkQuery = (about: About, expression: string) =>
  queryOptions({
    queryKey: ['rules', 'check', about, expression],
    retry: false,
    staleTime: Infinity,
    queryFn: () =>
      body<ExpressionCheck>(alerts.POST(`${V1}/user-rules/check`, { body: { about, expression } })),
  })

/** Checks an expression and keeps it as a draft version; refused with the place of each mistake. */
export function writeRule(rule: NewUserRule, key: string): Promise<UserRule> {
  return body(alerts.POST(`${V1}/user-rules`, { params: { header: { 'Idempotency-Key': key } }, body: rule }))
}

/** What an expression that is being written would have raised; nothing of it is kept. */
export function tryExpression(
  rule: Pick<NewUserRule, 'about' | 'expression' | 'severity'>,
  range: ReplayRange,
): Promise<ReplayReport> {
  return body(alerts.POST(`${V1}/user-rules/trial`, { body: { ...rule, range } }))
}

/** What a version would have raised; writes nothing. */
export function tryRule(rule: UserRule, range: ReplayRange): Promise<ReplayReport> {
  return body(
    alerts.POST(`${V1}/user-rules/{code}/versions/{version}/trial`, {
      params: { path: { code: rule.code ?? '', version: rule.version ?? 0 } },
      body: range,
    }),
  )
}

/** Puts a version in force in the place of the one before. */
export function activateRule(rule: UserRule, latest: number, key: string): Promise<UserRule> {
  return body(
    alerts.POST(`${V1}/user-rules/{code}/versions/{version}/activation`, {
      params: {
        path: { code: rule.code ?? '', version: rule.version ?? 0 },
        header: { 'Idempotency-Key': key, 'If-Match': etag(latest) },
      },
    }),
  )
}

export function retireRule(code: string, key: string): Promise<void> {
  return body(
    alerts.POST(`${V1}/user-rules/{code}/retirement`, {
      params: { path: { code }, header: { 'Idempotency-Key': key } },
    }),
  )
}
