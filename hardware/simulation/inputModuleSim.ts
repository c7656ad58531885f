import type { BytePort } from '../transport/ports.ts'
import type { NetworkDevice } from '../transport/simBus.ts'
import { NetworkLines } from './networkLines.ts'

/** A Modbus input module on the network, with whatever is wired to its inputs. */
export class InputModuleSim implements NetworkDevice {
  /** The inputs through which current flows, counted from 1. */
  readonly on = new Set<number>()
  /** Swallows every question, as one that hangs. */
  mute = false
  /** Answers with this instead of the truth. */
  answer: Uint8Array | null = null
  readonly #inputs: number
  readonly #lines = new NetworkLines()

  constructor(inputs = 8) {
    this.#inputs = inputs
  }

  connect(): Promise<BytePort> {
    return this.#lines.open((question, say) => {
      if (!this.mute) say(this.answer ?? this.#answerTo(question))
    })
  }

  unplug(): void {
    this.#lines.cut()
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
