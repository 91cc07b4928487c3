import { beforeEach, expect, it } from 'vitest'
import { chosenColumns } from './useColumns'
import { dropView, keepView, keptViews } from './views'

beforeEach(() => localStorage.clear())

it('keeps views by person, one of each name', () => {
  keepView('projects', 'anna', { name: '逾期', search: '?overdue=true' })
  keepView('projects', 'anna', { name: '逾期', search: '?overdue=true&category=WASTE' })
  keepView('projects', 'ben', { name: '清废', search: '?category=WASTE' })
  expect(keptViews('projects', 'anna')).toEqual([{ name: '逾期', search: '?overdue=true&category=WASTE' }])
  dropView('projects', 'anna', '逾期')
  expect(keptViews('projects', 'anna')).toEqual([])
  expect(keptViews('projects', 'ben')).toHaveLength(1)
})

it('shows columns in the order of the list, and none that an old link names', () =>
  expect(chosenColumns('state,gone,category', ['category', 'state', 'years'])).toEqual(['category', 'state']))
