import { setTimeout as sleep } from 'node:timers/promises'
import { PortFault } from '../transport/portFault.ts'
import type { HidPort } from '../transport/ports.ts'
import type { Session } from './deviceSlot.ts'
import { dcttech, lcus, readDcttech, readLcus, ucreatefun, type RelayState } from './relayReport.ts'

/** A board of relays, channels counted from 1. */
export interface RelayBoard extends Session {
  set(channel: number, on: boolean): Promise<void>
  allOff(): Promise<void>
  /** Told after every order and heartbeat: the mask that the board reads back, null where it cannot be asked. */
  onBits(listener: (bits: number | null) => void): void
}

const tries = 3

/** These boards answer `Protocol error` at random: ask again. A board that is gone is not asked again. */
async function persistently<Result>(call: () => Promise<Result>): Promise<Result> {
  for (let left = tries; ; left--) {
    try {
      return await call()
    } catch (thrown) {
      const fault = PortFault.from(thrown)
      if (fault.kind !== 'stall' || left <= 1) throw fault
    }
  }
}

export const readBoard = async (port: HidPort): Promise<RelayState | null> =>
  readDcttech(await persistently(() => port.getFeature(0, dcttech.reportBytes)))

/** Every order is read back: a bit that does not follow is a fault. */
export function dcttechBoard(port: HidPort): RelayBoard {
  let tell: (bits: number | null) => void = () => undefined
  const read = async () => {
    const state = await readBoard(port)
    tell(state?.bits ?? null)
    return state
  }
  const order = async (report: Uint8Array, followed: (bits: number) => boolean) => {
    await persistently(() => port.sendFeature(report))
    const state = await read()
    if (state === null || !followed(state.bits)) throw new PortFault('failed', 'the relay did not switch')
  }
  return {
    closed: port.closed,
    close: () => port.close(),
    onBits: (listener) => (tell = listener),
    set: (channel, on) => {
      const bit = 1 << (channel - 1)
      return order(on ? dcttech.on(channel) : dcttech.off(channel), (bits) => ((bits & bit) !== 0) === on)
    },
    allOff: () => order(dcttech.allOff(), (bits) => bits === 0),
    heartbeat: async () => ((await read()) === null ? 'garbage' : null),
  }
}

const lcusChannels = [1, 2, 3, 4, 5, 6, 7, 8]
const lcusAnswerMs = 500

/** The board answers a question in words; one that never does is taken as one that cannot. */
export function lcusBoard(port: HidPort): RelayBoard {
  let tell: (bits: number | null) => void = () => undefined
  let heard: (bits: number) => void = () => undefined
  let hasAnswered = false
  let rest = ''
  port.onReport((report) => {
    const answer = readLcus(rest, report)
    const { bits } = answer
    rest = answer.rest
    if (bits === null) return
    hasAnswered = true
    heard(bits)
    tell(bits)
  })
  const order = (channel: number, on: boolean) => persistently(() => port.write(lcus.set(channel, on)))
  const ask = () => persistently(() => port.write(lcus.ask))
  return {
    closed: port.closed,
    close: () => port.close(),
    onBits: (listener) => (tell = listener),
    set: async (channel, on) => {
      await order(channel, on)
      await ask()
    },
    allOff: async () => {
      for (const channel of lcusChannels) await order(channel, false)
      await ask()
    },
    heartbeat: async () => {
      const answer = new Promise<boolean>((resolve) => (heard = () => resolve(true)))
      await ask()
      const answered = await Promise.race([answer, sleep(lcusAnswerMs, false, { ref: false })])
      return answered || !hasAnswered ? null : 'no_answer'
    },
  }
}

/** It tells nothing: only a failing write shows that it is gone, so the heartbeat writes an order that changes nothing. */
export function ucreatefunBoard(port: HidPort): RelayBoard {
  const lit = new Set<number>()
  const set = async (channel: number, on: boolean) => {
    await persistently(() => port.write(ucreatefun.set(channel, on)))
    if (on) lit.add(channel)
    else lit.delete(channel)
  }
  return {
    closed: port.closed,
    close: () => port.close(),
    onBits: () => undefined,
    set,
    allOff: async () => {
      await persistently(() => port.write(ucreatefun.allOff))
      lit.clear()
    },
    heartbeat: async () => {
      const unused = lcusChannels.find((channel) => !lit.has(channel))
      if (unused !== undefined) await set(unused, false)
      return null
    },
  }
}
