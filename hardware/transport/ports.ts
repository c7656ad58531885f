import type { PortFault } from './portFault.ts'

/** A device as the operating system lists it. */
export interface DeviceInfo {
  /** `serial` ports are listed for people and opened by address only: nobody can tell what is behind one. */
  readonly kind: 'hid' | 'bytes' | 'serial'
  /** Opens this device; changes when it is plugged in again. */
  readonly path: string
  readonly vendorId: number
  readonly productId: number
  readonly serial: string | null
  readonly manufacturer: string | null
  readonly product: string | null
  readonly usagePage: number | null
  readonly usage: number | null
  /** Where it is plugged in (`1-2.4`): the only identity of clones without a serial number. */
  readonly portPath: string | null
}

/** One open HID device. Byte 0 of every report is its id; feature reports without an id start with 0. */
export interface HidPort {
  readonly info: DeviceInfo
  /** Settles once. An idle port may stay silent after an unplug: whoever owns it sends a heartbeat. */
  readonly closed: Promise<PortFault>
  onReport(listener: (report: Uint8Array) => void): void
  write(report: Uint8Array): Promise<void>
  getFeature(reportId: number, length: number): Promise<Uint8Array>
  sendFeature(report: Uint8Array): Promise<void>
  close(): Promise<void>
}

export interface ControlRequest {
  readonly request: number
  readonly value: number
  readonly length: number
}

/** One open stream of bytes: a USB printer, a TCP device. Read at all times by one permanent reader. */
export interface BytePort {
  readonly info: DeviceInfo | null
  readonly closed: Promise<PortFault>
  /** After a time-out nobody knows how much of the chunk arrived. `timeoutMs` is never 0. */
  write(chunk: Uint8Array, options: { readonly timeoutMs: number }): Promise<void>
  onBytes(listener: (bytes: Uint8Array) => void): void
  /** A class request to the interface; absent where the transport has none. */
  control?(request: ControlRequest): Promise<Uint8Array>
  close(): Promise<void>
}

/** Where devices come from: the machine's USB, or a simulated one. */
export interface Bus {
  list(): Promise<readonly DeviceInfo[]>
  /** Calls back on a hint that something was plugged or unplugged; list again to know. Returns how to stop. */
  watch(changed: () => void): () => void
  openHid(path: string): Promise<HidPort>
  /** `path` of a listed device, `tcp://host:port`, `serial:/dev/ttyUSB0?baud=9600` or `spool:name of a Windows queue`. */
  openBytes(path: string): Promise<BytePort>
}

/** USB transfers are cut into pieces of this size, so that a fault says how far a job got. */
export const chunkBytes = 4096
