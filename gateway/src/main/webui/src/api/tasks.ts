import { queryOptions } from '@tanstack/react-query'
import { body, etag, filled, registry } from './client'
import type { components } from './generated/registry'
import { type Page, pagesQuery } from './pages'
import type { Task, TaskPatch } from './registry'

const V1 = '/api/registry/v1'

export interface TaskFilter {
  section?: string
  unit?: string
  state?: string
}

export const tasksQuery = (plan: string, filter: TaskFilter) =>
  pagesQuery<Task>(['tasks', plan, filter], (pageToken) =>
    body<Page<Task>>(
      registry.GET(`${V1}/plans/{plan}/tasks`, {
        params: { path: { plan }, query: filled({ ...filter, pageSize: 200, pageToken }) },
      }),
    ),
  )

export function readTask(plan: string, code: string): Promise<Task> {
  return body(registry.GET(`${V1}/plans/{plan}/tasks/{code}`, { params: { path: { plan, code } } }))
}

export function changeTask(task: Task, patch: TaskPatch, key: string): Promise<Task> {
  return body(
    registry.PATCH(`${V1}/plans/{plan}/tasks/{code}`, {
      params: {
        path: { plan: task.planCode ?? '', code: task.code ?? '' },
        header: { 'If-Match': etag(task.version), 'Idempotency-Key': key },
      },
      body: patch,
      headers: { 'Content-Type': 'application/merge-patch+json' },
    }),
  )
}

export type TaskLedgerLine = components['schemas']['TaskLedgerLine']

/** The tasks of a plan counted by chapter. */
export const taskLedgerQuery = (plan: string) =>
  queryOptions({
    queryKey: ['tasks', plan, 'ledger'],
    queryFn: () =>
      body<TaskLedgerLine[]>(
        registry.GET(`${V1}/plans/{plan}/work-plan/ledger`, {
          params: { path: { plan }, query: { by: 'section' } },
        }),
      ),
  })

export type WorkSummary = components['schemas']['WorkSummary']

/** The half-year and the yearly summary of a work plan, handed in or not. */
export const summariesQuery = (plan: string) =>
  queryOptions({
    queryKey: ['summaries', plan],
    queryFn: () =>
      body<WorkSummary[]>(
        registry.GET(`${V1}/plans/{plan}/work-plan/summaries`, { params: { path: { plan } } }),
      ),
  })

export function readSummary(plan: string, period: WorkSummary['period']): Promise<WorkSummary> {
  return body(
    registry.GET(`${V1}/plans/{plan}/work-plan/summaries/{period}`, {
      params: { path: { plan, period: period ?? 'YEAR' } },
    }),
  )
}

export function handInSummary(
  plan: string,
  summary: WorkSummary,
  text: string,
  key: string,
): Promise<WorkSummary> {
  return body(
    registry.PUT(`${V1}/plans/{plan}/work-plan/summaries/{period}`, {
      params: {
        path: { plan, period: summary.period ?? 'YEAR' },
        header: { 'If-Match': etag(summary.version), 'Idempotency-Key': key },
      },
      body: { text },
    }),
  )
}
