import { once } from 'node:events'
import { connect } from 'node:net'
import type { Shot } from './load.ts'

/** One kept-alive connection that carries one request after the other. */
export interface Wire {
  /** The status of the answer, once the whole answer is here. */
  send(shot: Shot): Promise<number>
  close(): void
}

const endOfHead = Buffer.from('\r\n\r\n')

/**
 * HTTP over a bare socket: the measuring must cost little of the machine that it measures. Understands answers with
 * a Content-Length only.
 */
export async function openWire(url: string): Promise<Wire> {
  const { hostname, port, host } = new URL(url)
  const socket = connect(Number(port), hostname).setNoDelay(true)
  await once(socket, 'connect')
  let received: Buffer = Buffer.alloc(0)
  let waiting: { settle: (status: number) => void; fail: (error: Error) => void } | null = null

  socket.on('data', (bytes: Buffer) => {
    received = received.length === 0 ? bytes : Buffer.concat([received, bytes])
    const head = received.indexOf(endOfHead)
    if (head < 0) return
    const words = received.toString('latin1', 0, head)
    const length = Number(/content-length: (\d+)/i.exec(words)?.[1])
    if (Number.isNaN(length)) return void socket.destroy(new Error(`An answer without a length: ${words}`))
    if (received.length < head + endOfHead.length + length) return
    received = received.subarray(head + endOfHead.length + length)
    waiting?.settle(Number(words.slice(9, 12)))
  })
  const broken = (error?: Error): void => waiting?.fail(error ?? new Error('The server closed the connection'))
  socket.on('error', broken)
  socket.on('close', () => broken())

  return {
    send: ({ method, path, headers, body = '' }) =>
      new Promise((settle, fail) => {
        if (socket.destroyed) return fail(new Error('The server has closed the connection'))
        waiting = { settle, fail }
        const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
        const length = `content-length: ${Buffer.byteLength(body)}\r\n`
        socket.write(`${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${lines.join('')}${length}\r\n${body}`)
      }),
    close: () => void socket.destroy(),
  }
}
