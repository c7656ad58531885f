import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { HardwareState } from '#shared/contract/bridge.ts'
import { superviseHardware } from './hardwareProcess.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function supervised(lane: string | null) {
  const started: (EventEmitter & { kill(): boolean; killed: boolean; told: unknown[] })[] = []
  const states: HardwareState['state'][] = []
  const hardware = superviseHardware({
    lane,
    start() {
      const child = Object.assign(new EventEmitter(), {
        killed: false,
        told: [] as unknown[],
        postMessage(message: unknown) {
          child.told.push(message)
        },
        kill() {
          child.killed = true
          child.emit('exit', 1)
          return true
        },
      })
      started.push(child)
      return child as never
    },
    onChange: ({ state }) => states.push(state),
    log: () => undefined,
  })
  return { hardware, started, states }
}

it('starts nothing on a machine without a lane', () => {
  const { hardware, started } = supervised(null)
  expect([hardware.state().state, started.length]).toEqual(['off', 0])
})

it('hands on a typed code while the process runs, and says when it cannot', () => {
  const { hardware, started } = supervised('IN-01')
  expect(hardware.scan('TKT-00000001')).toBe(false)
  started[0]!.emit('message', {})
  expect(hardware.scan('TKT-00000002')).toBe(true)
  expect(started[0]!.told).toEqual([{ scan: 'TKT-00000002' }])
})

it('asks for an emergency opening with the time of asking, and hears what became of it', async () => {
  const { hardware, started } = supervised('IN-01')
  expect(await hardware.openNow()).toBe('not_running')
  started[0]!.emit('message', {})
  const opening = hardware.openNow()
  const asked = new Date().toISOString()
  expect(started[0]!.told).toEqual([{ open: asked }])
  started[0]!.emit('message', { opened: { asked: 'another', outcome: 'executed', detail: null } })
  started[0]!.emit('message', { opened: { asked, outcome: 'failed', detail: 'journal' } })
  expect(await opening).toEqual({ asked, outcome: 'failed', detail: 'journal' })
})

it('knows nothing of an opening that nobody answered', async () => {
  const { hardware, started } = supervised('IN-01')
  started[0]!.emit('message', {})
  const opening = hardware.openNow()
  await vi.advanceTimersByTimeAsync(7_000)
  expect(await opening).toBe('silent')
  started[0]!.emit('message', {})
  const cutOff = hardware.openNow()
  started[0]!.emit('exit', 1)
  expect(await cutOff).toBe('silent')
})

it('starts a process that ended again, and counts it', () => {
  const { hardware, started, states } = supervised('IN-01')
  started[0]!.emit('message', {})
  started[0]!.emit('exit', 1)
  vi.advanceTimersByTime(1_000)
  started[1]!.emit('message', {})
  expect(states).toEqual(['running', 'restarting', 'running'])
  expect(hardware.state()).toEqual({ state: 'running', lane: 'IN-01', restarts: 1 })
})

it('ends a process that fell silent, and none that beats', () => {
  const { started } = supervised('IN-01')
  for (let second = 0; second < 30; second += 1) {
    started[0]!.emit('message', {})
    vi.advanceTimersByTime(1_000)
  }
  expect(started[0]!.killed).toBe(false)
  vi.advanceTimersByTime(10_000)
  expect(started[0]!.killed).toBe(true)
})

it('starts nothing any more once it was stopped', () => {
  const { hardware, started } = supervised('IN-01')
  hardware.stop()
  vi.advanceTimersByTime(60_000)
  expect([started[0]!.killed, started.length]).toEqual([true, 1])
})
