import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A network cable between a client and a server: it can be cut, and it can go quiet. */
export interface Line {
  readonly url: string
  /** Every connection breaks, and no new one is made. */
  cut(): void
  /** Connections stand, and nothing passes any more. */
  hang(): void
  /** Pages and requests pass, but no socket: what a proxy does that was never told of them. */
  refuseSockets(): void
  /** As before; what broke stays broken, what stood still flows on. */
  mend(): void
  close(): Promise<void>
}

/** Forwards a port of its own to the server at `url`. */
export async function startLine(url: string): Promise<Line> {
  const { hostname, port } = new URL(url)
  const ends = new Set<Socket>()
  let state: 'whole' | 'cut' | 'hung' | 'without sockets' = 'whole'

  const server = createServer((near) => {
    if (state === 'cut') return void near.destroy()
    const far = connect(Number(port), hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from)
      from.on('data', (bytes) => {
        if (state === 'without sockets' && asksForSocket(bytes)) from.destroy()
        else to.write(bytes)
      })
      from.on('error', () => {})
      from.on('close', () => {
        ends.delete(from)
        to.destroy()
      })
      if (state === 'hung') from.pause()
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: own } = server.address() as AddressInfo

  const breakAll = () => {
    for (const end of ends) end.destroy()
  }
  return {
    url: `http://127.0.0.1:${own}`,
    cut() {
      state = 'cut'
      breakAll()
    },
    hang() {
      state = 'hung'
      for (const end of ends) end.pause()
    },
    refuseSockets() {
      state = 'without sockets'
      breakAll()
    },
    mend() {
      state = 'whole'
      for (const end of ends) end.resume()
    },
    async close() {
      breakAll()
      server.close()
      await once(server, 'close')
    },
  }
}

const asksForSocket = (bytes: Buffer): boolean => /^GET .*upgrade: websocket/is.test(bytes.toString('latin1'))
