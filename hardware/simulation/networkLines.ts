import { PortFault } from '../transport/portFault.ts'
import type { BytePort } from '../transport/ports.ts'

/** The lines that are open to a simulated device on the network; whoever connects hears what it says. */
export class NetworkLines {
  readonly #lines = new Map<(bytes: Uint8Array) => void, (fault: PortFault) => void>()

  /** `hear` takes what is written, and the way to answer it on the same line. */
  open(hear: (bytes: Buffer, say: (bytes: Uint8Array) => void) => void): Promise<BytePort> {
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
        hear(Buffer.from(bytes), say)
        return Promise.resolve()
      },
      close: () => {
        settle(new PortFault('closed', 'closed by its owner'))
        return Promise.resolve()
      },
    })
  }

  /** To everybody, asked or not. */
  say(bytes: Uint8Array): void {
    for (const say of this.#lines.keys()) say(bytes)
  }

  cut(): void {
    for (const settle of this.#lines.values()) settle(new PortFault('gone', 'disconnected'))
  }
}
