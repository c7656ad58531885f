import type { IpcMain } from 'electron'
import { describe, expect, it } from 'vitest'
import { bridgeChannels } from '#shared/contract/bridge.ts'
import { answerBridge } from './bridgeAnswers.ts'
import { isConsole } from './consoleAddress.ts'

type Listener = (event: unknown, input: unknown) => Promise<unknown>

function connected() {
  const listeners = new Map<string, Listener>()
  const saved: (string | null)[] = []
  const ipc = { handle: (channel: string, listener: Listener) => void listeners.set(channel, listener) }
  answerBridge(
    ipc as unknown as Pick<IpcMain, 'handle'>,
    {
      'server:address': () => 'http://127.0.0.1:4000',
      'session:load': () => null,
      'session:save': (token) => void saved.push(token),
      'wall:load': () => null,
      'wall:save': () => undefined,
      'window:evidence': () => undefined,
      'window:wall': () => undefined,
      'window:guard': () => undefined,
      'window:print': () => null,
      'app:notify': () => undefined,
      'app:waiting': () => undefined,
      'app:language': () => undefined,
      'app:version': () => '0.1.0',
      'update:state': () => ({ state: 'off', version: null }),
      'update:install': () => ({ state: 'off', version: null }),
      'hardware:state': () => ({ state: 'off', lane: null, restarts: 0 }),
      'hardware:restart': () => undefined,
    },
    isConsole,
  )
  const call = (channel: string, input: unknown, senderFrame: unknown) =>
    listeners.get(channel)!({ senderFrame }, input)
  return { listeners, saved, call }
}

const ours = { url: 'autogate://console/', parent: null }

describe('the bridge', () => {
  it('answers every channel of the contract', () => {
    expect([...connected().listeners.keys()].sort()).toEqual([...bridgeChannels].sort())
  })

  it('answers the console', async () => {
    expect(await connected().call('server:address', undefined, ours)).toBe('http://127.0.0.1:4000')
  })

  it.each([
    ['another page', { url: 'https://example.com/', parent: null }],
    ['a frame inside the console', { url: 'autogate://console/', parent: ours }],
    ['a frame that is gone', null],
  ])('refuses %s', async (_, frame) => {
    const { call, saved } = connected()
    await expect(call('session:save', 'stolen', frame)).rejects.toThrow(/not the console/)
    expect(saved).toEqual([])
  })

  it('refuses input of the wrong shape', async () => {
    const { call, saved } = connected()
    await expect(call('session:save', { token: 'x' }, ours)).rejects.toThrow()
    await expect(call('window:evidence', { activity_id: 1 }, ours)).rejects.toThrow()
    await expect(call('window:wall', { number: 5 }, ours)).rejects.toThrow()
    await expect(call('app:notify', { title: '', body: '', path: 'https://example.com' }, ours)).rejects.toThrow()
    expect(saved).toEqual([])
  })
})
