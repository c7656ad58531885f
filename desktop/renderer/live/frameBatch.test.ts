import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFrameBatch } from './frameBatch.ts'

let draw: (() => void) | null = null

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => {
    draw = frame
    return 1
  })
  vi.stubGlobal('cancelAnimationFrame', () => {
    draw = null
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  draw = null
})

test('what arrives within a frame is handed on together, in order', () => {
  const batches: (readonly number[])[] = []
  const batch = createFrameBatch<number>((items) => batches.push(items))
  batch.add([1])
  batch.add([2, 3])
  expect(batches).toEqual([])
  draw?.()
  expect(batches).toEqual([[1, 2, 3]])
  batch.add([4])
  batch.flushNow()
  batch.flushNow()
  expect(batches).toEqual([[1, 2, 3], [4]])
})

test('a hidden window, which draws no frames, still gets its news', () => {
  const batches: (readonly number[])[] = []
  const batch = createFrameBatch<number>((items) => batches.push(items))
  batch.add([1])
  vi.advanceTimersByTime(250)
  expect(batches).toEqual([[1]])
})
