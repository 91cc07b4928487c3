import { expect, it } from 'vitest'
import { asked } from './asked'

const project = {
  scale: [
    { item: '管网', unit: 'km', plannedQuantity: 20 },
    { item: '泵站', unit: '座', plannedQuantity: 2 },
  ],
}

it('asks for the quantities that differ and no others', () => {
  expect(asked({ what: 'scale', reason: '设计变更', scale: [20, 3] }, project, [])).toEqual({
    reason: '设计变更',
    evidence: undefined,
    scale: [{ item: '泵站', unit: '座', plannedQuantity: 3 }],
  })
})

it('asks for planned money as it is typed, with thousands separators', () => {
  const request = asked(
    { what: 'money', reason: '概算调整', source: 'CITY', fiscalYear: 2024, planned: '1,234.50' },
    project,
    [],
  )
  expect(request.money).toEqual([{ source: 'CITY', fiscalYear: 2024, plannedYuan: 1234.5 }])
})

it('leaves out dates that stay', () => {
  const milestones = [{ number: 1 }, { number: 2 }]
  expect(
    asked({ what: 'dates', reason: '征地', dates: { 2: '2025-06-30' } }, project, milestones).milestones,
  ).toEqual([{ number: 2, date: '2025-06-30' }])
})
