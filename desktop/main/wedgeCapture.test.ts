import { EventEmitter } from 'node:events'
import type { Input, WebContents } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { captureWedge } from './wedgeCapture.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** A page that takes what it is given, by Chromium's rules, and a hand on its keyboard. */
function desk() {
  const page: string[] = []
  const scans: string[] = []
  const contents = new EventEmitter()
  const ask = (input: object): boolean => {
    let prevented = false
    contents.emit('before-input-event', { preventDefault: () => (prevented = true) }, input)
    return prevented
  }
  const keys = Object.assign(contents, {
    sendInputEvent: ({ type, keyCode }: { type: string; keyCode: string }) => {
      if (type === 'keyDown') ask(input(keyCode))
      if (type === 'char') page.push(keyCode)
    },
  })
  captureWedge(keys as unknown as WebContents, (code) => scans.push(code))
  const press = (key: string, change: Partial<Input> = {}): void => {
    if (!ask({ ...input(key), ...change })) page.push(key)
  }
  const type = (keys: readonly string[], gapMs: number): void => {
    for (const key of keys) {
      press(key)
      vi.advanceTimersByTime(gapMs)
    }
  }
  return { page, scans, press, type, wait: (ms: number) => vi.advanceTimersByTime(ms) }
}

const input = (key: string): Input => ({
  type: 'keyDown',
  key,
  code: /^[a-z]$/i.test(key)
    ? `Key${key.toUpperCase()}`
    : /^\d$/.test(key)
      ? `Digit${key}`
      : key === '-'
        ? 'Minus'
        : key,
  shift: /^[A-Z]$/.test(key),
  control: false,
  alt: false,
  meta: false,
  isAutoRepeat: false,
  isComposing: false,
  location: 0,
  modifiers: [],
})

const scan = (text: string, end = 'Enter'): string[] => [...text, end]

describe('a scanner that types into the console', () => {
  it.each(['Enter', 'Tab'])('is read whole, its %s included', (end) => {
    const { page, scans, type } = desk()
    type(scan('TKT-33471185', end), 10)
    expect([scans, page]).toEqual([['TKT-33471185'], []])
  })

  it('is read after another code, and after a person', () => {
    const { page, scans, type, wait } = desk()
    type([...'budi'], 90)
    wait(40)
    type(scan('TKT-33471185'), 5)
    type(scan('AG1ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'), 20)
    expect([scans, page.join('')]).toEqual([['TKT-33471185', 'AG1ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'], 'budi'])
  })

  it('is not found in what a person types, however the same, and not a key is lost', () => {
    const { page, scans, type } = desk()
    type(scan('TKT-33471185'), 60)
    expect([scans, page]).toEqual([[], scan('TKT-33471185')])
  })

  it('gives back in order what two hands typed at once, and a label that is none of ours', () => {
    const { page, scans, type, wait } = desk()
    type([...'selamat'], 12)
    wait(40)
    type(scan('8991002101234'), 8)
    expect([scans, page]).toEqual([[], [...'selamat', ...scan('8991002101234')]])
  })

  it('lets other keys by at once, after what waits', () => {
    const { page, press } = desk()
    press('o')
    press('F9')
    press('k', { control: true })
    press('a', { isAutoRepeat: true })
    press('Escape')
    expect(page).toEqual(['o', 'F9', 'k', 'a', 'Escape'])
  })

  it('holds no more than a code is long', () => {
    const { page, scans, type, wait } = desk()
    type(scan('x'.repeat(5_000)), 1)
    wait(40)
    expect([scans, page.length]).toEqual([[], 5_001])
  })
})
