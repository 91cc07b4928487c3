import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import { createElement, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useAlertStream } from './useAlertStream'

class Wire extends EventTarget {
  static latest: Wire
  onopen: (() => void) | undefined
  onerror: (() => void) | undefined
  closed = false
  constructor(readonly address: string) {
    super()
    Wire.latest = this
  }
  close() {
    this.closed = true
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Wire)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function open() {
  const queries = new QueryClient()
  const reading = vi.spyOn(queries, 'invalidateQueries')
  const wrapper = ({ children }: { children: ReactNode }) =>
    createElement(QueryClientProvider, { client: queries }, children)
  return { reading, ...renderHook(() => useAlertStream('LZ-145'), { wrapper }) }
}

test('says when the line is lost and when it is back', () => {
  const { result } = open()
  expect(result.current).toBe('connecting')
  act(() => Wire.latest.onopen?.())
  expect(result.current).toBe('live')
  act(() => Wire.latest.onerror?.())
  expect(result.current).toBe('lost')
  act(() => Wire.latest.onopen?.())
  expect(result.current).toBe('live')
})

test('many changes at once read each list once', () => {
  const { reading } = open()
  for (let change = 0; change < 50; change++) {
    Wire.latest.dispatchEvent(new Event('alert'))
  }
  vi.runAllTimers()
  expect(reading).toHaveBeenCalledTimes(2)
})

test('listens to its plan only, and hangs up when the screen is left', () => {
  const { unmount } = open()
  expect(Wire.latest.address).toBe('/api/alerts/v1/stream?plan=LZ-145')
  unmount()
  expect(Wire.latest.closed).toBe(true)
})
