import { once } from 'node:events'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { openTcp } from './tcpTransport.ts'

let server: Server | null = null
const sockets = new Set<Socket>()
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  server?.close()
})

async function printerOnTheNetwork(answer: (bytes: Buffer, socket: Socket) => void): Promise<string> {
  server = createServer((socket) => {
    sockets.add(socket)
    socket.on('data', (bytes) => answer(bytes, socket))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`
}

it('carries bytes both ways', async () => {
  const port = await openTcp(await printerOnTheNetwork((bytes, socket) => socket.write(bytes.subarray(2))))
  const answer = new Promise<Uint8Array>((resolve) => port.onBytes(resolve))
  await port.write(Uint8Array.of(0x10, 4, 1), { timeoutMs: 1_000 })
  expect([...(await answer)]).toEqual([1])
  await port.close()
  await expect(port.closed).resolves.toMatchObject({ kind: 'closed' })
})

it('says gone when the other side hangs up', async () => {
  const port = await openTcp(await printerOnTheNetwork((_, socket) => socket.destroy()))
  await port.write(Uint8Array.of(1), { timeoutMs: 1_000 })
  await expect(port.closed).resolves.toMatchObject({ kind: 'gone' })
  await expect(port.write(Uint8Array.of(1), { timeoutMs: 1_000 })).rejects.toMatchObject({ kind: 'gone' })
})

it('refuses an address where nobody listens', async () => {
  const address = await printerOnTheNetwork(() => undefined)
  server?.close()
  await once(server as Server, 'close')
  await expect(openTcp(address)).rejects.toMatchObject({ kind: 'gone' })
})
