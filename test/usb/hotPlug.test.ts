import { afterEach, it } from 'vitest'
import type { Bench } from '#hardware/transport/bus.contract.ts'
import { openGuestBench } from './guestBench.ts'

let bench: Bench | null = null
afterEach(async () => bench?.close())

it('hears the kernel plug and unplug, each for itself', async () => {
  const { bus, plug, unplug } = (bench = await openGuestBench())
  let hear: () => void = () => undefined
  const next = (): Promise<void> => new Promise((resolve) => (hear = resolve))
  const listening = next()
  const stop = bus.watch(() => hear())
  await listening
  const pulled = next()
  await unplug('scanner')
  await pulled
  const back = next()
  await plug('scanner')
  await back
  stop()
})
