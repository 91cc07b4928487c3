import { expect, test } from 'vitest'
import type { LadderFile } from '../api/ladder'
import { draftOf, offeredActs } from './ladderActs'

const proposed: LadderFile = { phase: 'PROPOSED', step: 'REMINDER', proposed: 'CIRCULAR' }
const issued: LadderFile = { phase: 'WAITING', step: 'CIRCULAR', replyDue: '2024-12-31', replied: false }

const planOffice = { has: (...roles: string[]) => roles.includes('plan-office'), concerned: false }
const unit = { has: (...roles: string[]) => roles.includes('project-manager'), concerned: true }

test('the plan office decides what is proposed', () => {
  expect(offeredActs(proposed, planOffice)).toEqual(['issuance', 'refusal'])
})

test('who belongs to a unit concerned replies and never decides', () => {
  expect(offeredActs(proposed, { ...planOffice, concerned: true })).toEqual([])
  expect(offeredActs(issued, { ...planOffice, concerned: true })).toEqual(['replies'])
  expect(offeredActs(issued, unit)).toEqual(['replies'])
})

test('a reminder has nothing to reply to and nothing to take back', () => {
  expect(offeredActs({ ...proposed, phase: 'WAITING' }, unit)).toEqual([])
  expect(offeredActs({ ...proposed, phase: 'WAITING' }, planOffice)).toEqual([])
})

test('an issued step is extended until the unit has replied, and can be taken back', () => {
  expect(offeredActs(issued, planOffice)).toEqual(['extension', 'reversal'])
  expect(offeredActs({ ...issued, replied: true }, planOffice)).toEqual(['reversal'])
})

test('a closed file is only read', () => {
  expect(offeredActs({ ...issued, phase: 'CLOSED' }, planOffice)).toEqual([])
})

test('the draft is that of the latest proposal', () => {
  const entries: LadderFile['entries'] = [
    { kind: 'PROPOSED', text: '旧稿' },
    { kind: 'DECLINED', text: '暂缓' },
    { kind: 'PROPOSED', text: '新稿' },
  ]
  expect(draftOf({ ...proposed, entries })).toBe('新稿')
})
