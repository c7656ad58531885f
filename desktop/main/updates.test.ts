import { expect, it } from 'vitest'
import type { UpdateState } from '#shared/contract/bridge.ts'
import { createUpdates } from './updates.ts'

function updating(newer: () => Promise<string | null>) {
  const states: UpdateState['state'][] = []
  let installed = 0
  const source = { fetchNewer: newer, install: () => void (installed += 1) }
  const updates = createUpdates(source, ({ state }) => states.push(state))
  return { updates, states, installed: () => installed }
}

it('downloads by itself and installs when a person says so', async () => {
  const { updates, states, installed } = updating(async () => '1.2.0')
  await updates.look()
  expect([states, installed()]).toEqual([['downloading', 'ready'], 0])
  updates.install()
  expect(installed()).toBe(1)
})

it('waits until no intervention is open', async () => {
  const { updates, installed } = updating(async () => '1.2.0')
  await updates.look()
  updates.waiting(2)
  expect(updates.install().state).toBe('held')
  updates.waiting(1)
  expect(installed()).toBe(0)
  updates.waiting(0)
  expect(installed()).toBe(1)
})

it('installs nothing that was not downloaded, and says when the feed failed', async () => {
  const { updates, installed } = updating(() => Promise.reject(new Error('feed')))
  await updates.look()
  updates.install()
  expect([updates.state().state, installed()]).toEqual(['failed', 0])
  expect(createUpdates(null, () => undefined).install().state).toBe('off')
})
