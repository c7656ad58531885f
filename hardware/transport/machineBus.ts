import { openAnprListener } from './anprListener.ts'
import { listHid, openHid } from './nodeHidBus.ts'
import { listUsbPrinters, openUsbPrinter, watchUsb } from './nodeUsbBus.ts'
import type { BytePort, Bus } from './ports.ts'
import { listSerial, openSerial } from './serialTransport.ts'
import { openSpool } from './spoolTransport.ts'
import { openTcp } from './tcpTransport.ts'

const transports: readonly (readonly [string, (path: string) => Promise<BytePort>])[] = [
  ['tcp:', openTcp],
  ['anpr:', openAnprListener],
  ['serial:', openSerial],
  ['spool:', openSpool],
  ['', openUsbPrinter],
]

/** The devices of this machine: HID by node-hid, USB printers by usb, the rest by address. */
export const machineBus: Bus = {
  list: async () => (await Promise.all([listHid(), listUsbPrinters(), listSerial()])).flat(),
  watch: watchUsb,
  openHid,
  openBytes: (path) => {
    const [, open] = transports.find(([scheme]) => path.startsWith(scheme)) ?? ['', openUsbPrinter]
    return open(path)
  },
}
