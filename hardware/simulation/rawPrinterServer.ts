import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import type { SimDevice } from './usb/simDevice.ts'
import { SimConnection } from './usb/simConnection.ts'

const [outEndpoint, inEndpoint, packet] = [1, 2, 64]

export interface RawPrinterServer {
  readonly port: number
  /** Cuts every line; the printer itself stays as it is. */
  cut(): void
  close(): Promise<void>
}

/** A simulated printer on the network, as port 9100 of a real one: bytes in, status bytes out. */
export async function startRawPrinter(printer: SimDevice, port = 0): Promise<RawPrinterServer> {
  const sockets = new Set<Socket>()
  let connection = new SimConnection(printer, () => undefined)
  const answers = async (): Promise<void> => {
    for (;;) {
      const completion = await connection.in(inEndpoint, packet).done
      // Pulled from the mains: it starts again as soon as it is plugged in.
      if (completion === null) connection = new SimConnection(printer, () => undefined)
      else for (const socket of sockets) socket.write(completion.data)
    }
  }
  void answers()
  const server = createServer((socket) => {
    sockets.add(socket)
    let turn: Promise<unknown> = Promise.resolve()
    socket.setNoDelay(true)
    socket.on('data', (bytes) => {
      turn = turn.then(() => connection.out(outEndpoint, bytes).done)
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const cut = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    close: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
