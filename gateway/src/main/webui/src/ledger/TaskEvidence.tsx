import { useQuery } from '@tanstack/react-query'
import type { Task } from '../api/registry'
import { targetsQuery } from '../api/targets'
import { Documents } from '../documents/Documents'

/** What proves that a task went as reported: of the whole task, or of one of its targets. */
export function TaskEvidence({ task, mayHandIn }: { task: Task; mayHandIn: boolean }) {
  const plan = task.planCode ?? ''
  const code = task.code ?? ''
  const targets = useQuery(targetsQuery(plan, code)).data ?? []
  return (
    <Documents
      holder={{ kind: 'tasks', plan, code }}
      parts={targets.map((one) => ({
        subject: `target-${String(one.number)}`,
        name: one.content?.name ?? '',
      }))}
      mayHandIn={mayHandIn}
      mayPublish={false}
    />
  )
}
