import type { BytePort } from '../transport/ports.ts'
import type { Session } from './deviceSlot.ts'
import type { Scan } from './scannerSession.ts'
import { uhfProtocol, type UhfProtocolName } from './uhfFrames.ts'

export interface UhfTimes {
  readonly pollMs: number
  readonly silenceMs: number
  /** A tag that stays in the field is read many times a second and counts once. */
  readonly absentMs: number
}

export const uhfTimes: UhfTimes = { pollMs: 250, silenceMs: 3_000, absentMs: 3_000 }

const longestRest = 1024
const writeMs = 1_000

/** A UHF reader behind serial or TCP: asked again and again, and told of each tag when it comes into the field. */
export function openUhfReader(
  port: BytePort,
  name: UhfProtocolName,
  onScan: (scan: Scan) => void,
  times: UhfTimes = uhfTimes,
): Session {
  const protocol = uhfProtocol[name]
  const seen = new Map<string, number>()
  let rest: Uint8Array = new Uint8Array()
  let heardAt = performance.now()
  port.onBytes((bytes) => {
    const read = protocol.read(Buffer.concat([rest, bytes]))
    rest = read.rest.length > longestRest ? new Uint8Array() : read.rest
    const now = performance.now()
    if (read.frames > 0) heardAt = now
    for (const tag of read.tags) {
      const before = seen.get(tag) ?? Number.NEGATIVE_INFINITY
      seen.set(tag, now)
      if (now - before <= times.absentMs) continue
      onScan({ text: tag, symbology: 'uhf', raw: Buffer.from(tag, 'hex'), at: new Date() })
    }
    for (const [tag, at] of seen) if (now - at > times.absentMs) seen.delete(tag)
  })
  const asking = setInterval(
    () => void port.write(protocol.poll, { timeoutMs: writeMs }).catch(() => undefined),
    times.pollMs,
  )
  void port.closed.then(() => clearInterval(asking))
  return {
    closed: port.closed,
    close: () => {
      clearInterval(asking)
      return port.close()
    },
    heartbeat: () => Promise.resolve(performance.now() - heardAt > times.silenceMs ? 'no_answer' : null),
  }
}
