import type { About } from '../api/rules'
import type { Word } from '../i18n'

/** Rules that an office might want, to begin with: each is checked by the service like any other. */
export const EXAMPLES: Record<About, { title: Word; expression: string }[]> = {
  MILESTONE: [
    {
      title: 'example.milestoneLate',
      expression:
        "project.category == 'WASTE' && milestone.actualDate == ''\n  && days(milestone.dueDate, today) > 30",
    },
    {
      title: 'example.milestoneSlow',
      expression:
        "milestone.actualDate == '' && milestone.progressPercent < 80.0\n  && days(today, milestone.dueDate) < 60",
    },
  ],
  PROJECT: [
    {
      title: 'example.projectUnspent',
      expression: 'project.receivedYuan - project.paidYuan > 5000000.0\n  && project.executionPercent < 50.0',
    },
    {
      title: 'example.projectTwoLate',
      expression:
        "size(project.milestones.filter(m,\n  m.actualDate == '' && days(m.dueDate, today) > 0)) >= 2",
    },
  ],
  TASK: [
    {
      title: 'example.taskSoon',
      expression: "task.state == 'NOT_STARTED' && days(today, task.dueDate) <= 30",
    },
  ],
  SERIES: [
    {
      title: 'example.seriesNoTarget',
      expression: "series.attribute == 'BINDING' && series.target == ''",
    },
  ],
  VERDICT: [
    {
      title: 'example.verdictMargin',
      expression: "verdict.attribute == 'BINDING' && verdict.hasValue && verdict.margin < 0.0",
    },
  ],
}
