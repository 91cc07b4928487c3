import { ask, etag } from './client'
import type { components } from './generated/registry'
import { type Page, pagesQuery } from './pages'

export type Document = components['schemas']['Document']

/** What documents belong to. */
export interface Holder {
  kind: 'projects' | 'tasks'
  plan: string
  code: string
}

const addressOf = ({ kind, plan, code }: Holder) =>
  `/api/registry/v1/plans/${encodeURIComponent(plan)}/${kind}/${encodeURIComponent(code)}/documents`

/** Under which key everything of a holder is remembered. */
export const holderKey = ({ kind, plan, code }: Holder) => [
  kind === 'projects' ? 'project' : 'tasks',
  plan,
  code,
]

export const documentsQuery = (holder: Holder) =>
  pagesQuery<Document>([...holderKey(holder), 'documents'], (pageToken) =>
    ask<Page<Document>>(
      `${addressOf(holder)}?pageSize=20${pageToken ? `&pageToken=${encodeURIComponent(pageToken)}` : ''}`,
    ),
  )

/** A document as it is handed in. */
export interface NewDocument {
  file: File
  title?: string
  subject?: string
}

export function addDocument(
  holder: Holder,
  { file, title, subject }: NewDocument,
  key: string,
): Promise<Document> {
  const form = new FormData()
  form.append('file', file, file.name)
  if (title) {
    form.append('title', title)
  }
  if (subject) {
    form.append('subject', subject)
  }
  return ask(addressOf(holder), {
    method: 'POST',
    headers: { Accept: 'application/json', 'Idempotency-Key': key },
    body: form,
  })
}

/** What a document can be told: to count no more, to be public, to be internal again. */
export type DocumentAct = 'withdrawal' | 'publication' | 'publication/revocation'

export function actOnDocument(
  holder: Holder,
  document: Document,
  act: DocumentAct,
  reason: string,
  key: string,
): Promise<Document> {
  return ask(`${addressOf(holder)}/${String(document.number ?? 0)}/${act}`, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'If-Match': etag(document.version),
      'Idempotency-Key': key,
    },
    body: act === 'publication' ? null : JSON.stringify({ reason }),
  })
}

/** Where the file itself is. */
export function contentAddress(holder: Holder, document: Document): string {
  return `${addressOf(holder)}/${String(document.number ?? 0)}/content`
}
