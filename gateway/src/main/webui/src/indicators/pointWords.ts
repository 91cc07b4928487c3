/** What the form of a monitoring point says. */
export const pointWords = {
  'monitoring.enter': ['新增监测点位', 'Enter a point'],
  'monitoring.enterWhat': [
    '登记一个监测点；登记之后才能报送它的记录。编码和类型登记后不能修改。',
    'Enters one point; its records can be delivered from then on. Code and kind stay as they are entered.',
  ],
  'monitoring.correct': ['更正', 'Correct'],
  'monitoring.correctOne': ['更正监测点 {{code}}', 'Correct the point {{code}}'],
  'monitoring.correctWhat': [
    '保存后，这个点有记录的每一天及所在年份的计算值会重新计算。',
    'Every day with records of the point, and the figures of those years, are computed again once this is saved.',
  ],
  'monitoring.entered': ['已登记监测点“{{name}}”（{{region}}）', 'Entered the point {{name}} ({{region}})'],
  'monitoring.corrected': ['已更正监测点“{{name}}”：{{fields}}', 'Corrected the point {{name}}: {{fields}}'],
  'monitoring.correctedNothing': ['内容与打开时相同', 'as it was when you opened it'],
  'monitoring.unchanged': ['没有改动，未写入任何内容', 'Nothing was changed, nothing was written'],
  'monitoring.code': ['编码', 'Code'],
  'monitoring.codeWhat': [
    '报送记录时用它指明监测点，例如 450200A01。',
    'Records name the point by it, such as 450200A01.',
  ],
  'monitoring.codeForm': [
    '编码由 1 到 64 个字母、汉字、数字、点、下划线或连字符组成，中间没有空格',
    'A code has 1 to 64 letters, digits, dots, underscores or hyphens, and no spaces',
  ],
  'monitoring.name': ['名称', 'Name'],
  'monitoring.deliverer': ['报送单位', 'Delivering unit'],
  'monitoring.delivererWhat': [
    '除规划办外，可报送这个点的记录的单位；可不填。',
    'The unit that may deliver its records beside the plan office; may stay empty.',
  ],
  'monitoring.assessedWhat': [
    '对照点、清洁点不参与评价，取消勾选。',
    'A background station does not take part: leave it unticked.',
  ],
  'monitoring.waterBody': ['水体类型', 'Water body'],
  'monitoring.road': ['代表路长（km）', 'Length of road (km)'],
  'monitoring.roadForm': [
    '代表路长应为大于 0 的千米数，例如 3.2',
    'Enter the length of road in km, more than 0, such as 3.2',
  ],
  'monitoring.usedFrom': ['启用日期', 'In use from'],
  'monitoring.usedFromWhat': ['一直在用的可不填。', 'Empty where it has always been used.'],
  'monitoring.usedUntil': ['停用日期', 'In use until'],
  'monitoring.usedUntilWhat': ['仍在使用的不填。', 'Empty while it is used.'],
  'monitoring.usedForm': [
    '停用日期应不早于启用日期 {{from}}',
    'The last day of use cannot lie before the first, {{from}}',
  ],
  'monitoring.sourceWhat': [
    '登记或更正的依据，例如：国控点位名单 2021。',
    'What this rests on, such as the national list of points of 2021.',
  ],
  'waterBody.RIVER': ['河流', 'River'],
  'waterBody.LAKE': ['湖泊、水库', 'Lake or reservoir'],
  'waterClass.I': ['Ⅰ类', 'Class I'],
  'waterClass.II': ['Ⅱ类', 'Class II'],
  'waterClass.III': ['Ⅲ类', 'Class III'],
  'waterClass.IV': ['Ⅳ类', 'Class IV'],
  'waterClass.V': ['Ⅴ类', 'Class V'],
  'waterClass.WORSE_THAN_V': ['劣Ⅴ类', 'Worse than class V'],
} as const
