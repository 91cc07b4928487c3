export const words = {
  'ledger.title': ['工作台账', 'Work ledger'],
  'ledger.lead': [
    '年度计划的任务：谁牵头、何时到期、做到哪一步。',
    'The yearly tasks: whose, by when, how far.',
  ],
  'ledger.section': ['章节', 'Section'],
  'ledger.task': ['任务', 'Task'],
  'ledger.lead.units': ['牵头单位', 'Lead units'],
  'ledger.deadline': ['期限', 'Deadline'],
  'ledger.late': ['逾期', 'Late'],
  'ledger.progress': ['进展', 'Progress'],
  'ledger.completedOn': ['完成日期', 'Completed on'],
  'ledger.finding': [
    '{{all}} 项任务，{{done}} 项完成，{{late}} 项逾期',
    '{{all}} tasks, {{done}} done, {{late}} overdue',
  ],
  'ledger.empty': ['没有符合条件的任务', 'No task fits'],
  'ledger.emptyPlan': ['本规划没有年度任务', 'This plan has no yearly tasks'],
  'ledger.otherPlans': ['有台账的规划：', 'Plans with a ledger:'],
  'ledger.edit': ['更新进展：{{name}}', 'Report: {{name}}'],
  'ledger.saved': ['任务进展已更新。', 'Task updated.'],
  'ledger.note': ['进展说明', 'Progress note'],
} as const
