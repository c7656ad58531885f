import type { Bus, BytePort, HidPort } from '../transport/ports.ts'

/** Some bytes that went over a wire. */
export interface Frame {
  readonly at: Date
  readonly device: string
  readonly way: 'in' | 'out'
  readonly bytes: Uint8Array
  readonly length: number
}

/** Of each device: the answers to a printer's heartbeat must not push out what a scanner read. */
const mostFrames = 40
/** Of a longer frame the beginning is kept. */
const mostBytes = 64

/** A bus that remembers the last bytes of each way, for whoever looks for a fault. */
export function tapTraffic(bus: Bus): { readonly bus: Bus; frames(): readonly Frame[] } {
  const frames = new Map<string, readonly Frame[]>()
  const saw = (device: string, way: 'in' | 'out', bytes: Uint8Array): void => {
    const frame = { at: new Date(), device, way, bytes: bytes.slice(0, mostBytes), length: bytes.length }
    frames.set(device, [...(frames.get(device) ?? []), frame].slice(-mostFrames))
  }
  return {
    frames: () => [...frames.values()].flat().toSorted((a, b) => a.at.getTime() - b.at.getTime()),
    bus: {
      list: () => bus.list(),
      watch: (changed) => bus.watch(changed),
      openHid: async (path) => tappedHid(await bus.openHid(path), (way, bytes) => saw(path, way, bytes)),
      openBytes: async (path) => tappedBytes(await bus.openBytes(path), (way, bytes) => saw(path, way, bytes)),
    },
  }
}

type Saw = (way: 'in' | 'out', bytes: Uint8Array) => void

function tappedHid(port: HidPort, saw: Saw): HidPort {
  return {
    info: port.info,
    closed: port.closed,
    onReport: (listener) =>
      port.onReport((report) => {
        saw('in', report)
        listener(report)
      }),
    write: (report) => (saw('out', report), port.write(report)),
    /* Heartbeats read a feature every second: they would push everything else out. */
    getFeature: (id, length) => port.getFeature(id, length),
    sendFeature: (report) => (saw('out', report), port.sendFeature(report)),
    close: () => port.close(),
  }
}

function tappedBytes(port: BytePort, saw: Saw): BytePort {
  const { control } = port
  return {
    info: port.info,
    closed: port.closed,
    onBytes: (listener) =>
      port.onBytes((bytes) => {
        saw('in', bytes)
        listener(bytes)
      }),
    write: (chunk, options) => (saw('out', chunk), port.write(chunk, options)),
    ...(control !== undefined && { control: (request) => control.call(port, request) }),
    close: () => port.close(),
  }
}
