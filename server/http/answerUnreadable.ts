import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { v7 } from 'uuid'
import { Refusal, type RefusalCode } from '#shared/contract/errors.ts'
import { refusalBodies } from './refusalBodies.ts'

const codes: Readonly<Record<string, RefusalCode>> = {
  HPE_HEADER_OVERFLOW: 'request.head_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request.late',
}

/** What is no HTTP never reaches a route: it gets the envelope of every other error, and the connection ends. */
export function answerUnreadable(httpServer: Server): void {
  httpServer.on('clientError', (error: Error & { code?: string }, socket: Duplex) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
    const refusal = new Refusal(codes[error.code ?? ''] ?? 'request.malformed')
    const { status, body } = refusalBodies.autogate(refusal, 'id', v7())
    const text = JSON.stringify(body)
    socket.end(
      `HTTP/1.1 ${status} Refused\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`,
    )
  })
}
