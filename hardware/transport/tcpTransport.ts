import { connect, type Socket } from 'node:net'
import { PortFault } from './portFault.ts'
import type { BytePort } from './ports.ts'

const connectTimeoutMs = 3_000

/** A device on the network, `tcp://host:port`: raw printing is port 9100. */
export function openTcp(address: string): Promise<BytePort> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || 9100), noDelay: true, keepAlive: true })
    socket.setTimeout(connectTimeoutMs, () => socket.destroy(new Error(`${address}: timed out`)))
    socket.once('error', (error) => reject(PortFault.from(error)))
    socket.once('connect', () => {
      socket.setTimeout(0)
      socket.removeAllListeners('error')
      resolve(new TcpPort(socket))
    })
  })
}

class TcpPort implements BytePort {
  readonly info = null
  readonly closed: Promise<PortFault>
  readonly #socket: Socket
  #byOwner = false

  constructor(socket: Socket) {
    this.#socket = socket
    this.closed = new Promise((settle) => {
      socket.once('error', (error) => settle(PortFault.from(error)))
      socket.once('close', () =>
        settle(
          new PortFault(this.#byOwner ? 'closed' : 'gone', this.#byOwner ? 'closed by its owner' : 'disconnected'),
        ),
      )
    })
  }

  onBytes(listener: (bytes: Uint8Array) => void): void {
    this.#socket.on('data', listener)
  }

  write(chunk: Uint8Array, { timeoutMs }: { timeoutMs: number }): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) return reject(new PortFault('gone', 'disconnected'))
      const late = setTimeout(() => {
        this.#socket.destroy()
        reject(new PortFault('timeout', 'write timed out'))
      }, timeoutMs)
      this.#socket.write(chunk, (error) => {
        clearTimeout(late)
        if (error) reject(PortFault.from(error))
        else resolve()
      })
    })
  }

  async close(): Promise<void> {
    this.#byOwner = true
    this.#socket.destroy()
    await this.closed
  }
}
