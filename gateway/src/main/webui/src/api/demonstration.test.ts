import { renderHook, act } from '@testing-library/react'
import { expect, test } from 'vitest'
import { noticeDemonstration, useDemonstration } from './demonstration'

test('one marked answer makes the console say so, and an unmarked one does not take it back', () => {
  const { result } = renderHook(() => useDemonstration())

  act(() => noticeDemonstration(new Response('{}')))
  expect(result.current).toBe(false)

  act(() => noticeDemonstration(new Response('{}', { headers: { 'Ecoplan-Data': 'demonstration' } })))
  act(() => noticeDemonstration(new Response('{}')))
  expect(result.current).toBe(true)
})
