import { afterEach, describe, expect, it } from 'vitest'
import type { HidPort } from '../transport/ports.ts'
import type { RelayBoard } from './relayBoard.ts'

/** One plugged board: simulated here, behind a real kernel in the USB stage. */
export interface RelayBench {
  open(): Promise<HidPort>
  /** The relays themselves: what a barrier's controller sees. */
  bits(): Promise<number>
  unplug(): Promise<void>
  close(): Promise<void>
}

interface Known {
  readonly name: string
  readonly driver: (port: HidPort) => RelayBoard
  /** Whether the board can say which relays are on. */
  readonly answers: boolean
}

/** What every driver of a relay board does, whatever bytes it takes. */
export function describeRelayBoard({ name, driver, answers }: Known, plug: () => Promise<RelayBench>): void {
  describe(`relay board ${name}`, () => {
    let bench: RelayBench
    let board: RelayBoard | null = null
    afterEach(async () => {
      await board?.close()
      await bench.close()
    })
    const start = async (): Promise<RelayBoard> => {
      bench = await plug()
      board = driver(await bench.open())
      return board
    }

    it('switches one relay at a time, and lets go of all', async () => {
      const opened = await start()
      await opened.set(1, true)
      expect(await bench.bits()).toBe(0b0001)
      await opened.set(4, true)
      expect(await bench.bits()).toBe(0b1001)
      await opened.set(1, false)
      expect(await bench.bits()).toBe(0b1000)
      await opened.allOff()
      expect(await bench.bits()).toBe(0)
    })

    it('tells what is on, or nothing where it cannot know', async () => {
      const opened = await start()
      const heard: (number | null)[] = []
      opened.onBits((bits) => heard.push(bits))
      await opened.set(2, true)
      if (answers) await expect.poll(() => heard.at(-1), { timeout: 60_000 }).toBe(0b10)
      else expect(heard).toEqual([])
    })

    it('has eight relays, and tells of the last', async () => {
      const opened = await start()
      const heard: (number | null)[] = []
      opened.onBits((bits) => heard.push(bits))
      await opened.set(8, true)
      expect(await bench.bits()).toBe(0b1000_0000)
      if (answers) await expect.poll(() => heard.at(-1), { timeout: 60_000 }).toBe(0b1000_0000)
    })

    it('asks whether it is alive without moving a relay', async () => {
      const opened = await start()
      await opened.set(3, true)
      expect(await opened.heartbeat?.()).toBeNull()
      expect(await bench.bits()).toBe(0b100)
    })

    it('lets go without power, and says that it is gone', async () => {
      const opened = await start()
      await opened.set(1, true)
      await bench.unplug()
      expect(await bench.bits()).toBe(0)
      await expect(opened.set(1, true)).rejects.toMatchObject({ kind: 'gone' })
      await expect(opened.closed).resolves.toMatchObject({ kind: 'gone' })
    })
  })
}
