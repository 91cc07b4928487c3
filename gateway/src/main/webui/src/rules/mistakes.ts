import { Problem } from '../api/problem'
import type { ExpressionCheck } from '../api/rules'

/** What is wrong with an expression, and between which characters of it. */
export interface Slip {
  from: number
  to: number
  line: number
  column: number
  message: string
}

/** The slips that a refusal names, each at its place in what was typed; none where it is about something else. */
export function slipsOf(failure: unknown, expression: string): Slip[] {
  if (!(failure instanceof Problem)) {
    return []
  }
  return failure.errors
    .filter((one) => one.field === 'expression' && one.line !== undefined)
    .map((one) => slip({ ...one, column: Number(one.column ?? 1) }, expression))
}

/** The slips that a check of the expression found. */
export function slipsIn(check: ExpressionCheck | undefined, expression: string): Slip[] {
  return (check?.mistakes ?? []).map((one) => slip(one, expression))
}

function slip(mistake: { line?: number; column?: number; message?: string }, expression: string): Slip {
  const { line = 1, column = 1, message = '' } = mistake
  const from = Math.min(offset(expression, line, column), Math.max(0, expression.length - 1))
  return { from, to: endOfWord(expression, from), line, column, message }
}

/** How many characters stand before a line and a column, both from 1. */
function offset(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1
}

/** A name is marked as a whole, anything else by one character. */
function endOfWord(text: string, from: number): number {
  const word = /^\.?\w+/.exec(text.slice(from))
  return Math.min(text.length, from + (word ? word[0].length : 1))
}
