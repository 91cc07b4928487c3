import { saveAs } from '../parts/saveAs'
import { Problem } from './problem'

/** The forms an answer can be taken away in. */
export const FORMS = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
  json: 'application/json',
} as const

export type FileForm = keyof typeof FORMS

/** Reads an address in this form and hands it to the browser as a file. */
export async function download(path: string, name: string, form: FileForm): Promise<void> {
  const answer = await fetch(path, { headers: { Accept: FORMS[form] } }).catch(() => {
    throw Problem.unreachable()
  })
  if (!answer.ok) {
    throw await Problem.of(answer)
  }
  const url = URL.createObjectURL(await answer.blob())
  saveAs(`${name}.${form}`, url)
  URL.revokeObjectURL(url)
}
