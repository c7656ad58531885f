import type { BytePort } from '../transport/ports.ts'
import { createLineReader, readAnpr, type AnprMessage } from './anprMessage.ts'
import type { Session } from './deviceSlot.ts'

const silenceMs = 10_000

/** A camera unit on the network; it says `alive` every few seconds, so that silence means trouble. */
export function openCamera(port: BytePort, onMessage: (message: AnprMessage) => void): Session {
  let heardAt = performance.now()
  const read = createLineReader((line) => {
    const message = readAnpr(line)
    if (message === null) return
    heardAt = performance.now()
    if (message.event !== 'alive') onMessage(message)
  })
  port.onBytes(read)
  return {
    closed: port.closed,
    close: () => port.close(),
    heartbeat: () => Promise.resolve(performance.now() - heardAt > silenceMs ? 'no_answer' : null),
  }
}
