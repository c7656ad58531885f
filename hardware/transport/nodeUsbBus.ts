import { openWithRetry } from './openWithRetry.ts'
import { PortFault } from './portFault.ts'
import type { BytePort, DeviceInfo } from './ports.ts'
import {
  findUsbPrinters,
  isHeldByProgram,
  loadUsb,
  pathOf,
  portOf,
  printerFace,
  type PrinterFace,
  type UsbDevice,
} from './usbPrinterFace.ts'
import { UsbPrinterPort } from './usbPrinterPort.ts'

/** USB printers of this machine; a machine without a USB subsystem has none. */
export async function listUsbPrinters(): Promise<readonly DeviceInfo[]> {
  const found = await findUsbPrinters().catch(() => [])
  return found.map((device) => ({
    kind: 'bytes',
    path: pathOf(device),
    vendorId: device.vendorId,
    productId: device.productId,
    serial: device.serialNumber,
    manufacturer: device.manufacturerName,
    product: device.productName,
    usagePage: null,
    usage: null,
    portPath: portOf(device),
  }))
}

const watchers = new Set<() => void>()
const tell = (): void => {
  for (const changed of watchers) changed()
}
let listening: Promise<void> | null = null
const linger = 10_000

/** Hints of plugging. The library listens once for all; some time after the last watcher it lets the process end. */
export function watchUsb(changed: () => void): () => void {
  watchers.add(changed)
  listening ??= listen()
  // What came or went until now was not heard.
  void listening.then(changed).catch(() => undefined)
  return () => {
    watchers.delete(changed)
    setTimeout(() => void deafen().catch(() => undefined), linger).unref()
  }
}

async function listen(): Promise<void> {
  const usb = await loadUsb()
  // Without a USB subsystem a listener ends in a rejection that nobody can catch: ask first.
  await usb.getDevices()
  usb.addEventListener('connect', tell)
  usb.addEventListener('disconnect', tell)
}

async function deafen(): Promise<void> {
  if (watchers.size > 0 || listening === null) return
  await listening
  const usb = await loadUsb()
  if (watchers.size > 0) return
  usb.removeEventListener('connect', tell)
  usb.removeEventListener('disconnect', tell)
  listening = null
}

/** Claims the printer interface; on Linux the kernel's usblp gives way and gets the printer back on close. */
export async function openUsbPrinter(path: string): Promise<BytePort> {
  const info = (await listUsbPrinters()).find((device) => device.path === path)
  if (info === undefined) throw new PortFault('gone', `no such device: ${path}`)
  return openWithRetry(async () => {
    const device = (await findUsbPrinters()).find((candidate) => pathOf(candidate) === path)
    const face = device === undefined ? null : printerFace(device)
    if (device === undefined || face === null) throw new PortFault('gone', `no such device: ${path}`)
    try {
      await device.open()
      return new UsbPrinterPort(info, device, face, await claim(device, face))
    } catch (thrown) {
      await device.close().catch(() => undefined)
      throw thrown
    }
  })
}

/** True when a kernel driver had to be detached. What another program holds is left to it. */
async function claim(device: UsbDevice, face: PrinterFace): Promise<boolean> {
  try {
    await device.claimInterface(face.number)
    return false
  } catch (thrown) {
    if (process.platform !== 'linux' || PortFault.from(thrown).kind !== 'busy') throw thrown
    if (await isHeldByProgram(device, face)) throw thrown
    await device.detachKernelDriver(face.number)
    await device.claimInterface(face.number)
    return true
  }
}
