import type { SerialPort } from 'serialport'
import { z } from 'zod'
import { PortFault } from './portFault.ts'
import type { BytePort, DeviceInfo } from './ports.ts'

const usualBaud = 9_600

const load = async () => (await import('serialport')).SerialPort

const text = z.string().optional()
/** The package's own types of it lead nowhere. */
const Listed = z.array(
  z.object({
    path: z.string(),
    vendorId: text,
    productId: text,
    serialNumber: text,
    manufacturer: text,
    locationId: text,
  }),
)

/** USB converters and devices with a serial line; bare UARTs of the board have nobody to tell of. */
export async function listSerial(): Promise<readonly DeviceInfo[]> {
  const listed: unknown = await load()
    .then((SerialPort) => SerialPort.list())
    .catch(() => [])
  return (Listed.safeParse(listed).data ?? [])
    .filter(({ vendorId }) => vendorId !== undefined)
    .map(({ path, vendorId, productId, serialNumber, manufacturer, locationId }) => ({
      kind: 'serial',
      path: `serial:${path}`,
      vendorId: Number.parseInt(vendorId ?? '0', 16),
      productId: Number.parseInt(productId ?? '0', 16),
      serial: serialNumber ?? null,
      manufacturer: manufacturer ?? null,
      product: null,
      usagePage: null,
      usage: null,
      portPath: locationId ?? path,
    }))
}

export interface SerialAddress {
  readonly path: string
  readonly baudRate: number
}

/** `serial:/dev/ttyUSB0?baud=57600`, `serial:COM3`; eight bits, no parity, one stop bit, as all of ours speak. */
export function serialAddress(address: string): SerialAddress {
  const [path = '', query = ''] = address.slice('serial:'.length).split('?')
  const baudRate = Number(new URLSearchParams(query).get('baud') ?? usualBaud)
  if (path === '' || !Number.isInteger(baudRate) || baudRate < 300 || baudRate > 4_000_000)
    throw new PortFault('failed', `no serial address: ${address}`)
  return { path, baudRate }
}

/** The part of the package that we use, so that its own mock can stand in. */
export type OpenSerialPort = (
  address: SerialAddress,
) => Pick<SerialPort, 'open' | 'write' | 'drain' | 'close' | 'on' | 'once' | 'isOpen'>

/** Opens a serial line, locked against other programs. */
export async function openSerial(address: string, create?: OpenSerialPort): Promise<BytePort> {
  const wanted = serialAddress(address)
  const SerialPort = await load()
  const make: OpenSerialPort = create ?? ((options) => new SerialPort({ ...options, autoOpen: false, lock: true }))
  const port = make(wanted)
  await new Promise<void>((resolve, reject) =>
    port.open((error) => (error ? reject(PortFault.from(error)) : resolve())),
  )
  return serialPort(port)
}

function serialPort(port: ReturnType<OpenSerialPort>): BytePort {
  let settle: (fault: PortFault) => void = () => undefined
  const closed = new Promise<PortFault>((resolve) => (settle = resolve))
  port.on('error', (error: Error) => settle(PortFault.from(error)))
  port.once('close', () => settle(new PortFault('gone', 'disconnected')))
  return {
    info: null,
    closed,
    onBytes: (listener) => void port.on('data', (bytes: Buffer) => listener(bytes)),
    write: (chunk, { timeoutMs }) =>
      new Promise((resolve, reject) => {
        if (!port.isOpen) return reject(new PortFault('gone', 'disconnected'))
        const late = setTimeout(() => reject(new PortFault('timeout', 'write timed out')), timeoutMs)
        port.write(Buffer.from(chunk))
        port.drain((error) => {
          clearTimeout(late)
          if (error) reject(PortFault.from(error))
          else resolve()
        })
      }),
    close: async () => {
      settle(new PortFault('closed', 'closed by its owner'))
      if (port.isOpen) await new Promise<void>((resolve) => port.close(() => resolve()))
    },
  }
}
