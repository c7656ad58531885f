import { readlink } from 'node:fs/promises'
import { basename } from 'node:path'

const printerClass = 7

export const loadUsb = async () => (await import('usb')).usb

type LibraryDevice = Awaited<ReturnType<Awaited<ReturnType<typeof loadUsb>>['getDevices']>>[number]
export type UsbDevice = Omit<LibraryDevice, 'configuration'> & { readonly configuration: Descriptor | undefined }

/** WebUSB's descriptors, as far as we read them: the package's types lean on a browser's. */
interface Descriptor {
  readonly configurationValue: number
  readonly interfaces: readonly {
    readonly interfaceNumber: number
    readonly alternate: {
      readonly interfaceClass: number
      readonly endpoints: readonly {
        readonly endpointNumber: number
        readonly direction: 'in' | 'out'
        readonly type: string
      }[]
    }
  }[]
}

/** The interface that prints, and its bulk endpoints. */
export interface PrinterFace {
  readonly configuration: number
  readonly number: number
  readonly out: number
  readonly in: number | null
}

/** The printer class interface and its endpoints, from the descriptors: no list of models is needed. */
export function printerFace({ configuration }: UsbDevice): PrinterFace | null {
  for (const { interfaceNumber: number, alternate } of configuration?.interfaces ?? []) {
    if (alternate.interfaceClass !== printerClass) continue
    const bulk = alternate.endpoints.filter((endpoint) => endpoint.type === 'bulk')
    const out = bulk.find((endpoint) => endpoint.direction === 'out')
    const back = bulk.find((endpoint) => endpoint.direction === 'in')
    if (out === undefined) continue
    const value = configuration?.configurationValue ?? 1
    return { configuration: value, number, out: out.endpointNumber, in: back?.endpointNumber ?? null }
  }
  return null
}

export const portOf = (device: UsbDevice): string => `${Number.parseInt(device.bus, 10)}-${device.ports.join('.')}`
export const pathOf = (device: UsbDevice): string => `usb:${portOf(device)}:${device.address}`

/** USB devices with a printer interface. */
export async function findUsbPrinters(): Promise<readonly UsbDevice[]> {
  const devices: readonly UsbDevice[] = await (await loadUsb()).getDevices()
  return devices.filter((device) => printerFace(device) !== null)
}

/** Whether a program holds the interface, rather than a driver of the kernel: detaching would take it away from it. */
export async function isHeldByProgram(device: UsbDevice, { configuration, number }: PrinterFace): Promise<boolean> {
  const driver = await readlink(`/sys/bus/usb/devices/${portOf(device)}:${configuration}.${number}/driver`).catch(
    () => '',
  )
  return basename(driver) === 'usbfs'
}
