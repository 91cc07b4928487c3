import { expect, it } from 'vitest'
import { suggestions } from './cel'

const vocabulary = {
  variables: { MILESTONE: { project: 'Project', milestone: 'Milestone' }, TASK: { task: 'Task' } },
  types: { Project: { code: 'string' }, Milestone: { dueDate: 'string', number: 'int' } },
}
const offered = (typed: string) => suggestions(typed, 'MILESTONE', vocabulary).map((one) => one.label)

it('offers the members of what stands before the dot', () =>
  expect(offered("project.code == 'LT-01' && milestone.du")).toEqual(['dueDate', 'number']))

it('offers the variables of the kind of rule, and no others', () => {
  expect(offered('mile')).toEqual(expect.arrayContaining(['today', 'project', 'milestone', 'days']))
  expect(offered('mile')).not.toContain('task')
})

it('offers nothing of what it does not know', () => expect(offered('plan.')).toEqual([]))
