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

/** Reads a file as it was handed in and hands it to the browser under its own name. */
export async function downloadAs(path: string, fileName: string): Promise<void> {
  await handOver(await fetch(path).catch(unreachable), fileName)
}

/** Reads an address in this form and hands it to the browser as a file. */
export async function download(path: string, name: string, form: FileForm): Promise<void> {
  await handOver(
    await fetch(path, { headers: { Accept: FORMS[form] } }).catch(unreachable),
    `${name}.${form}`,
  )
}

function unreachable(): never {
  throw Problem.unreachable()
}

async function handOver(answer: Response, fileName: string): Promise<void> {
  if (!answer.ok) {
    throw await Problem.of(answer)
  }
  const url = URL.createObjectURL(await answer.blob())
  saveAs(fileName, url)
  URL.revokeObjectURL(url)
}
