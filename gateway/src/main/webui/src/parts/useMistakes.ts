import { useState } from 'react'
import type { Mistake } from './ErrorSummary'

/** What antd says of a form that was not sent. */
export interface NotSent {
  errorFields: { name: (string | number)[]; errors: string[] }[]
}

/** The mistakes of a form, each with the id that antd gives its field. */
export function mistakesOf(form: string, { errorFields }: NotSent): Mistake[] {
  return errorFields.map(({ name, errors }) => ({
    field: [form, ...name].join('_'),
    message: errors[0] ?? '',
  }))
}

/** What is to be corrected in a form before it is sent; told all at once, when somebody sends it. */
export function useMistakes(form: string) {
  const [mistakes, setMistakes] = useState<Mistake[]>([])
  return {
    mistakes,
    refuse: (notSent: NotSent) => setMistakes(mistakesOf(form, notSent)),
    clear: () => setMistakes([]),
  }
}
