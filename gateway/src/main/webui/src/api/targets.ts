import { queryOptions } from '@tanstack/react-query'
import { body, etag, filled, registry } from './client'
import type { components } from './generated/registry'
import { type Page, PAGE_SIZE, pagesQuery, wholeList } from './pages'
import type { Task } from './registry'

type Schemas = components['schemas']
export type WorkTarget = Schemas['WorkTarget']
export type NewTargetValue = Schemas['NewWorkTargetValue']
export type TargetContent = Schemas['WorkTargetContent']
export type TargetVersion = Schemas['WorkTargetVersion']
export type TaskLinks = Schemas['TaskLinks']
export type LinkedTask = Schemas['LinkedTask']

const V1 = '/api/registry/v1'

/** The quantified targets of a task, with their latest values. */
export const targetsQuery = (plan: string, task: string) =>
  queryOptions({
    queryKey: ['tasks', plan, task, 'targets'],
    queryFn: () =>
      wholeList<WorkTarget>((pageToken) =>
        body<Page<WorkTarget>>(
          registry.GET(`${V1}/plans/{plan}/work-targets`, {
            params: { path: { plan }, query: { task, pageSize: PAGE_SIZE, pageToken } },
          }),
        ),
      ),
  })

export function reportValue(target: WorkTarget, value: NewTargetValue, key: string): Promise<WorkTarget> {
  return body(
    registry.POST(`${V1}/plans/{plan}/work-targets/{number}/values`, {
      params: {
        path: { plan: target.planCode ?? '', number: target.number ?? 0 },
        header: { 'Idempotency-Key': key },
      },
      body: value,
    }),
  )
}

export function addTarget(task: Task, content: TargetContent, key: string): Promise<WorkTarget> {
  return body(
    registry.POST(`${V1}/plans/{plan}/work-targets`, {
      params: { path: { plan: task.planCode ?? '' }, header: { 'Idempotency-Key': key } },
      body: { taskCode: task.code, content },
    }),
  )
}

export function readTarget({ planCode = '', number = 0 }: WorkTarget): Promise<WorkTarget> {
  return body(
    registry.GET(`${V1}/plans/{plan}/work-targets/{number}`, {
      params: { path: { plan: planCode, number } },
    }),
  )
}

/** Changes what a target says; what it said before stays in its versions. */
export function changeTarget(
  base: WorkTarget,
  change: Partial<TargetContent>,
  reason: string,
): Promise<WorkTarget> {
  return body(
    registry.PUT(`${V1}/plans/{plan}/work-targets/{number}`, {
      params: {
        path: { plan: base.planCode ?? '', number: base.number ?? 0 },
        header: { 'If-Match': etag(base.version) },
      },
      body: { content: { ...(base.content as TargetContent), ...change }, reason },
    }),
  )
}

/** Everything that a target has said, the newest first. */
export const targetVersionsQuery = ({ planCode = '', taskCode = '', number = 0 }: WorkTarget) =>
  pagesQuery<TargetVersion>(['tasks', planCode, taskCode, 'targets', number, 'versions'], (pageToken) =>
    body<Page<TargetVersion>>(
      registry.GET(`${V1}/plans/{plan}/work-targets/{number}/versions`, {
        params: { path: { plan: planCode, number }, query: filled({ pageSize: 20, pageToken }) },
      }),
    ),
  )

/** Replaces what a task is linked to. */
export function link(task: Task, links: TaskLinks): Promise<TaskLinks> {
  return body(
    registry.PUT(`${V1}/plans/{plan}/tasks/{code}/links`, {
      params: {
        path: { plan: task.planCode ?? '', code: task.code ?? '' },
        header: { 'If-Match': etag(task.version) },
      },
      body: links,
    }),
  )
}

/** The projects and series that a task is linked to. */
export const linksQuery = (plan: string, code: string) =>
  queryOptions({
    queryKey: ['tasks', plan, code, 'links'],
    queryFn: () =>
      body<TaskLinks>(
        registry.GET(`${V1}/plans/{plan}/tasks/{code}/links`, { params: { path: { plan, code } } }),
      ),
  })

/** The tasks of all work plans that a project carries out. */
export const projectTasksQuery = (plan: string, code: string) =>
  queryOptions({
    queryKey: ['project', plan, code, 'tasks'],
    queryFn: () =>
      wholeList<LinkedTask>((pageToken) =>
        body<Page<LinkedTask>>(
          registry.GET(`${V1}/plans/{plan}/projects/{code}/tasks`, {
            params: { path: { plan, code }, query: { pageSize: PAGE_SIZE, pageToken } },
          }),
        ),
      ),
  })
