import { PortFault } from '../transport/portFault.ts'
import type { BytePort } from '../transport/ports.ts'
import type { NetworkDevice } from '../transport/simBus.ts'

/** A Modbus input module on the network, with whatever is wired to its inputs. */
export class InputModuleSim implements NetworkDevice {
  /** The inputs through which current flows, counted from 1. */
  readonly on = new Set<number>()
  /** Swallows every question, as one that hangs. */
  mute = false
  /** Answers with this instead of the truth. */
  answer: Uint8Array | null = null
  readonly #inputs: number
  readonly #lines = new Map<(bytes: Uint8Array) => void, (fault: PortFault) => void>()

  constructor(inputs = 8) {
    this.#inputs = inputs
  }

  connect(): Promise<BytePort> {
    let listener: (bytes: Uint8Array) => void = () => undefined
    let settle: (fault: PortFault) => void = () => undefined
    const closed = new Promise<PortFault>((resolve) => (settle = resolve))
    const say = (bytes: Uint8Array): void => listener(bytes)
    this.#lines.set(say, settle)
    void closed.then(() => this.#lines.delete(say))
    return Promise.resolve({
      info: null,
      closed,
      onBytes: (take) => (listener = take),
      write: (bytes) => {
        if (!this.mute) say(this.answer ?? this.#answerTo(Buffer.from(bytes)))
        return Promise.resolve()
      },
      close: () => {
        settle(new PortFault('closed', 'closed by its owner'))
        return Promise.resolve()
      },
    })
  }

  unplug(): void {
    for (const settle of this.#lines.values()) settle(new PortFault('gone', 'disconnected'))
  }

  #answerTo(question: Buffer): Uint8Array {
    const [first, count] = [question.readUInt16BE(8), question.readUInt16BE(10)]
    const head = (length: number) => [...question.subarray(0, 2), 0, 0, 0, length, question.readUInt8(6)]
    if (question.readUInt8(7) !== 2) return Buffer.from([...head(3), question.readUInt8(7) | 0x80, 1])
    if (first + count > this.#inputs) return Buffer.from([...head(3), 0x82, 2])
    let bits = 0
    for (let at = 0; at < count; at += 1) if (this.on.has(first + at + 1)) bits |= 1 << at
    return Buffer.from([...head(4), 2, 1, bits])
  }
}
