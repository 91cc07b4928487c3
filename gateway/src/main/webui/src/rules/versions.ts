import type { UserRule } from '../api/rules'

/** A rule that the plan office has written, with its versions, the newest first. */
export interface WrittenRule {
  code: string
  versions: UserRule[]
  /** The version in force; absent for a rule that was never activated, or was taken out of force. */
  active?: UserRule
}

/** Versions gathered by their rule, in the order of the codes. */
export function byRule(versions: UserRule[]): WrittenRule[] {
  const codes = [...new Set(versions.map((one) => one.code ?? ''))].sort()
  return codes.map((code) => {
    const own = versions
      .filter((one) => one.code === code)
      .sort((a, b) => (b.version ?? 0) - (a.version ?? 0))
    return { code, versions: own, active: own.find((one) => one.state === 'ACTIVE') }
  })
}
