import { listHid, openHid } from './nodeHidBus.ts'
import { listUsbPrinters, openUsbPrinter, watchUsb } from './nodeUsbBus.ts'
import type { Bus } from './ports.ts'
import { openTcp } from './tcpTransport.ts'

/** The devices of this machine: HID by node-hid, USB printers by usb, network devices by address. */
export const machineBus: Bus = {
  list: async () => (await Promise.all([listHid(), listUsbPrinters()])).flat(),
  watch: watchUsb,
  openHid,
  openBytes: (path) => (path.startsWith('tcp:') ? openTcp(path) : openUsbPrinter(path)),
}
