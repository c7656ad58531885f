import type { Lamp } from '#shared/domain/lane.ts'
import type { BytePort } from '../transport/ports.ts'
import type { Session } from './deviceSlot.ts'
import { lampColours, lampFrames, type LampHeadName } from './lampFrames.ts'

export type Shown = Exclude<Lamp, 'unknown'>

export interface LampSession extends Session {
  show(colour: Shown): Promise<void>
  /** What was last written whole: no head tells what is lit. */
  readonly lit: Lamp
}

const writeMs = 1_000

/** A lamp head behind a serial line or a converter on the network. */
export function openLamp(port: BytePort, name: LampHeadName): LampSession {
  const { set, quiet } = lampFrames[name]
  const write = (bytes: Uint8Array): Promise<void> => port.write(bytes, { timeoutMs: writeMs })
  let lit: Lamp = 'unknown'
  let wanted: Shown | null = null
  let turn: Promise<unknown> = quiet.length > 0 ? write(quiet).catch(() => undefined) : Promise.resolve()

  /** The others go out first: two lenses at once mean nothing to a driver. */
  async function light(colour: Shown): Promise<void> {
    lit = 'unknown'
    for (const other of lampColours) if (other !== colour) await write(set(other, false))
    if (colour !== 'off') await write(set(colour, true))
    lit = colour
  }

  function show(colour: Shown): Promise<void> {
    wanted = colour
    const done = turn.then(() => light(colour))
    turn = done.catch(() => undefined)
    return done
  }

  return {
    closed: port.closed,
    close: () => port.close(),
    show,
    get lit() {
      return lit
    },
    heartbeat: async () => {
      if (wanted !== null) await show(wanted)
      return null
    },
  }
}
