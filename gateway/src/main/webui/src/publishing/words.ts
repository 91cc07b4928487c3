export const words = {
  'publishing.title': ['公开', 'Publish'],
  'publishing.what': [
    '公开后任何人不登录即可在公开网站查看和下载。',
    'What is published everybody can read and download on the public site without login.',
  ],
  'publishing.act': ['公开', 'Publish'],
  'publishing.never': ['尚未公开', 'never published'],
  'publishing.see': ['在公开网站查看', 'See it on the public site'],
  'publishing.doneToday': [
    '今天已公开；一天一份，明天可再公开。',
    'Published today; one a day, the next one tomorrow.',
  ],
  'publishing.projects': ['项目数据', 'Projects'],
  'publishing.projects.act': ['公开今天的项目数据', "Publish today's projects"],
  'publishing.projects.last': ['最近一次 {{at}}，{{n}} 个项目', 'last published {{at}}, {{n}} projects'],
  'publishing.projects.shows': [
    '公开全部已入库项目的名称、内容、状态、建设年限、牵头单位、位置、里程碑日期和完成情况、分来源分年度的计划投资，以及已逐份同意公开的材料。未入库的项目、到位和支付、理由和意见不公开。',
    'Shows of every admitted project its name, content, state, years, lead unit, place, milestones with their dates, planned money by source and year, and the documents that were made public one by one. Projects not admitted, money received and paid, reasons and opinions stay internal.',
  ],
  'publishing.projects.stays': [
    '一天一份，公开后不能修改，也不能收回；以后的改动要到下一次公开才会看到。',
    'One a day; it can neither be changed nor taken back, and later changes show with the next one only.',
  ],
  'publishing.projects.became': ['{{n}} 个项目已于 {{at}} 公开。', '{{n}} projects are public since {{at}}.'],
  'publishing.indicators': ['指标表', 'Indicators'],
  'publishing.indicators.act': ['公开指标表', 'Publish the indicators'],
  'publishing.indicators.last': ['公开的是 {{at}} 的内容', 'public as known at {{at}}'],
  'publishing.indicators.shows': [
    '公开全部指标的名称、类别、单位、约束性或预期性、基期值和目标值。观测值和结论不在其中，只随已公布的评估公开。',
    'Shows the names, categories, units, binding or expected, baselines and targets of all indicators. Values and verdicts are not part of it; published evaluations show them.',
  ],
  'publishing.indicators.stays': [
    '已公开的内容不能收回；以后对指标表的改动要到下一次公开，或下一份评估公布，才会看到。',
    'It cannot be taken back; later changes of the table show with the next disclosure or published evaluation only.',
  ],
  'publishing.indicators.became': [
    '指标的名称、单位、基期值和目标值已按 {{at}} 的内容公开。',
    'Names, units, baselines and targets of the indicators are public as known at {{at}}.',
  ],
} as const
