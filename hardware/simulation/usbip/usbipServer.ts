import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import type { SimDevice } from '../usb/simDevice.ts'
import { UsbipConnection } from './usbipConnection.ts'

export interface UsbipServer {
  readonly port: number
  close(): Promise<void>
}

/** USB/IP's usual port. */
export const usbipPort = 3240

/**
 * Exports simulated devices to a Linux kernel, which then cannot tell them from real ones. Keys are bus ids such
 * as `1-1`. On loopback unless told otherwise: whoever reaches the port may plug the devices in.
 */
export async function startUsbipServer(
  devices: Readonly<Record<string, SimDevice>>,
  { port = 0, host = '127.0.0.1' } = {},
): Promise<UsbipServer> {
  const sockets = new Set<Socket>()
  const exported = Object.entries(devices).map(([busId, device]) => ({ busId, device }))
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    new UsbipConnection(socket, () => exported).serve()
  })
  server.listen(port, host)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
