import { timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readAnpr, type AnprMessage } from '../drivers/anprMessage.ts'
import { readHikvision } from '../drivers/hikvisionEvent.ts'
import { isAlive, pictureUrls, withPicture } from './cameraPicture.ts'
import { readForm } from './eventForm.ts'
import { PortFault } from './portFault.ts'
import type { BytePort } from './ports.ts'

const mostBytes = 12_000_000
const probeMs = 4_000

/**
 * Cameras that call us: `anpr://127.0.0.1:8090?secret=…&camera=http://camera/snapshot.jpg`. They post our own JSON
 * to `/events`, or ISAPI's XML (alone or in a form with pictures) to `/isapi`, with the secret in the path's end.
 * `camera` names where a picture can be fetched, or `model`, `base` and `channel` do: asked every few seconds, it
 * shows that the camera is alive, and it serves events that came without one.
 */
export async function openAnprListener(address: string): Promise<BytePort> {
  const { hostname, port, searchParams } = new URL(address)
  const [secret, cameras] = [searchParams.get('secret') ?? '', pictureUrls(searchParams)]
  const listeners = new Set<(bytes: Uint8Array) => void>()
  const say = (message: AnprMessage): void => {
    const line = Buffer.from(`${JSON.stringify(message)}\n`)
    for (const listener of listeners) listener(line)
  }
  const server = createServer((request, response) => {
    void receive(request, secret)
      .then(async (message) => {
        if (message !== null) say(await withPicture(message, cameras))
        response.writeHead(message === null ? 422 : 204).end()
      })
      .catch((error: unknown) => response.writeHead(error instanceof RangeError ? 413 : 404).end())
  })
  server.listen(Number(port || 8090), hostname)
  await once(server, 'listening').catch((error: unknown) => Promise.reject(PortFault.from(error)))
  const probing = setInterval(
    () => void isAlive(cameras[0]).then((alive) => alive && say({ event: 'alive', at: new Date().toISOString() })),
    probeMs,
  )
  return listenerPort(server, listeners, probing)
}

/** Where it really listens, for port 0. */
export const portOfListener = (port: BytePort): number => Number(port.info?.portPath ?? 0)

function listenerPort(server: Server, listeners: Set<(bytes: Uint8Array) => void>, probing: NodeJS.Timeout): BytePort {
  let settle: (fault: PortFault) => void = () => undefined
  const closed = new Promise<PortFault>((resolve) => (settle = resolve))
  const { port } = server.address() as AddressInfo
  return {
    info: {
      kind: 'bytes',
      path: `anpr:${port}`,
      vendorId: 0,
      productId: 0,
      serial: null,
      manufacturer: null,
      product: 'ANPR over HTTP',
      usagePage: null,
      usage: null,
      portPath: String(port),
    },
    closed,
    onBytes: (listener) => void listeners.add(listener),
    write: () => Promise.resolve(),
    close: async () => {
      clearInterval(probing)
      settle(new PortFault('closed', 'closed by its owner'))
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** The event in a request; null for one that says nothing to a gate. Throws for strangers. */
async function receive(request: IncomingMessage, secret: string): Promise<AnprMessage | null> {
  const [, kind, given = ''] = (request.url ?? '').split('/')
  if (request.method !== 'POST' || !same(given, secret)) throw new Error('a stranger')
  const body = await read(request)
  if (kind === 'events') return readAnpr(body.toString('utf8'))
  if (kind !== 'isapi') throw new Error('no such path')
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/')) return readHikvision(body.toString('utf8'))
  const { xml, pictures } = await readForm(type, body)
  return readHikvision(xml, pictures)
}

const same = (given: string, secret: string): boolean =>
  given.length === secret.length && timingSafeEqual(Buffer.from(given), Buffer.from(secret))

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > mostBytes) throw new RangeError('too much')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
