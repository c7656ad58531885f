import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** The cable between lanes and server: bytes both ways, until somebody cuts it. */
export interface CuttableLine {
  /** What the lanes take for the server. */
  readonly url: string
  cut(): void
  mend(): void
  close(): Promise<void>
}

export async function layLine(serverUrl: string): Promise<CuttableLine> {
  const { hostname, port } = new URL(serverUrl)
  const sockets = new Set<Socket>()
  let isCut = false
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    return socket
  }
  const drop = (): void => sockets.forEach((socket) => socket.destroy())
  const server = createServer({ noDelay: true }, (near) => {
    keep(near)
    if (isCut) return near.destroy()
    const far = keep(connect({ host: hostname, port: Number(port || 80), noDelay: true }))
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true
      drop()
    },
    mend: () => {
      isCut = false
    },
    close: async () => {
      drop()
      server.close()
      await once(server, 'close')
    },
  }
}
