import { ask, body, etag, filled, registry } from './client'
import type { components } from './generated/registry'
import { type Page, pagesQuery } from './pages'

export type Document = components['schemas']['Document']

const DOCUMENTS = '/api/registry/v1/plans/{plan}/projects/{code}/documents'

const addressOf = (plan: string, code: string) =>
  `/api/registry/v1/plans/${encodeURIComponent(plan)}/projects/${encodeURIComponent(code)}/documents`

export const documentsQuery = (plan: string, code: string) =>
  pagesQuery<Document>(['project', plan, code, 'documents'], (pageToken) =>
    body<Page<Document>>(
      registry.GET(DOCUMENTS, {
        params: { path: { plan, code }, query: filled({ pageSize: 20, pageToken }) },
      }),
    ),
  )

/** A document as it is handed in. */
export interface NewDocument {
  file: File
  title?: string
  subject?: string
}

export function addDocument(
  plan: string,
  code: string,
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
  return ask(addressOf(plan, code), {
    method: 'POST',
    headers: { Accept: 'application/json', 'Idempotency-Key': key },
    body: form,
  })
}

/** What a document can be told: to count no more, to be public, to be internal again. */
export type DocumentAct = 'withdrawal' | 'publication' | 'publication/revocation'

export function actOnDocument(
  plan: string,
  code: string,
  document: Document,
  act: DocumentAct,
  reason: string,
  key: string,
): Promise<Document> {
  const params = {
    path: { plan, code, number: document.number ?? 0 },
    header: { 'If-Match': etag(document.version), 'Idempotency-Key': key },
  }
  switch (act) {
    case 'publication':
      return body(registry.POST(`${DOCUMENTS}/{number}/publication`, { params }))
    case 'publication/revocation':
      return body(registry.POST(`${DOCUMENTS}/{number}/publication/revocation`, { params, body: { reason } }))
    case 'withdrawal':
      return body(registry.POST(`${DOCUMENTS}/{number}/withdrawal`, { params, body: { reason } }))
  }
}

/** Where the file itself is. */
export function contentAddress(plan: string, code: string, document: Document): string {
  return `${addressOf(plan, code)}/${String(document.number ?? 0)}/content`
}
