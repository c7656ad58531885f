import { z } from 'zod'
import { lampHeadNames } from '../drivers/lampFrames.ts'
import { openLamp, type LampSession } from '../drivers/lampSession.ts'
import { openButton } from '../drivers/buttonSession.ts'
import { openCamera } from '../drivers/cameraSession.ts'
import { DeviceSlot, slotTimes, type Found, type Session, type SlotTimes } from '../drivers/deviceSlot.ts'
import { printerTimes, type PrinterTimes } from '../drivers/printerSession.ts'
import { dcttechBoard, lcusBoard, ucreatefunBoard, type RelayBoard } from '../drivers/relayBoard.ts'
import { openScanner, openWedge, type Scan } from '../drivers/scannerSession.ts'
import { uhfProtocols } from '../drivers/uhfFrames.ts'
import { openUhfReader } from '../drivers/uhfSession.ts'
import type { Bus, DeviceInfo } from '../transport/ports.ts'
import { Address, Binding } from './binding.ts'
import { findDevice } from './findDevice.ts'
import { LampHead } from './lampHead.ts'
import { LaneBarrier } from './laneBarrier.ts'
import { LaneCamera } from './laneCamera.ts'
import { LanePrinter, PrinterSlot } from './lanePrinter.ts'
import { profileOf } from './profiles.ts'
import { RelayPanel } from './relayPanel.ts'
import type { Barrier, Button, Camera, DeviceHealth, Lamp, Printer, Scanner } from './roles.ts'

const model = { by: 'model' } as const
const channel = z.number().int().min(1).max(8)

/** Which devices a lane has; the file of `--devices`. */
export const LaneDevicesConfig = z.object({
  scanner: Binding.default(model),
  printer: Binding.default(model),
  /** A neighbour's printer, which prints while the own one cannot; null where there is none. */
  fallback_printer: Binding.nullable().default(null),
  /** What the people at the gate call that printer, such as `Pos IN-02`; else its product name. */
  fallback_printer_name: z.string().min(1).max(60).nullable().default(null),
  /** What the printer's profile does not know. */
  printing: z
    .object({ paper: z.literal([58, 80]), answers: z.enum(['esc_pos', 'star', 'none']) })
    .partial()
    .default({}),
  relay: Binding.default(model),
  /** The camera unit: `tcp://` where we call it, `anpr://` where it calls us; null for a lane without one. */
  camera: z
    .string()
    .regex(/^(tcp|anpr):\/\/./)
    .nullable()
    .default(null),
  /** A UHF reader behind serial or TCP, beside the scanner; null where there is none. */
  uhf: z
    .object({ address: Address, frames: z.enum(uhfProtocols) })
    .nullable()
    .default(null),
  /** A lamp head of its own on a serial line or behind a converter; null where relays light the lamp. */
  lamp: z
    .object({ address: Address, head: z.enum(lampHeadNames) })
    .nullable()
    .default(null),
  /** The emergency button behind a Modbus input module; null where the lane has none. */
  emergency_button: z
    .object({
      address: z.string().regex(/^tcp:\/\/./),
      unit: z.number().int().min(0).max(255).default(1),
      input: z.number().int().min(1).max(256),
      pressed_is: z.boolean().default(true),
    })
    .nullable()
    .default(null),
  channels: z
    .object({ open: channel, close: channel, red: channel, yellow: channel, green: channel })
    .default({ open: 1, close: 2, red: 3, yellow: 4, green: 5 }),
  pulse_ms: z.number().int().min(100).max(3_000).default(500),
})
export type LaneDevicesConfig = z.infer<typeof LaneDevicesConfig>

export interface LaneDevices {
  readonly scanner: Scanner
  readonly printer: Printer
  readonly barrier: Barrier
  readonly lamp: Lamp
  readonly camera: Camera
  readonly emergencyButton: Button
  health(): readonly DeviceHealth[]
  onChange(listener: () => void): void
  /** Gives a role another device: lets go of the old one, whose relays fall off first, and looks for the new one. */
  rebind(role: BoundRole, binding: Binding): Promise<void>
  /** A code that a scanner typed into the console of this machine, where no program may read keyboards. */
  typed(code: string): void
  close(): Promise<void>
}

type BoundRole = 'scanner' | 'printer' | 'relay'

type AnySlot = DeviceSlot<DeviceInfo | string, Session>

/** Finds and opens the devices of one lane and keeps them open; resolves after the first look at each. */
export async function openLaneDevices(
  bus: Bus,
  config: LaneDevicesConfig,
  times: { slot: SlotTimes; printer: PrinterTimes } = { slot: slotTimes, printer: printerTimes },
): Promise<LaneDevices> {
  const scans = new Set<(scan: Scan) => void>()
  const changes = new Set<() => void>()
  const changed = (): void => changes.forEach((tell) => tell())
  const names: Record<'scanner' | 'relay', string> = { scanner: '', relay: '' }
  const bindings: Record<BoundRole, Binding> = { ...config }

  const slotFor = <Open extends Session>(
    role: 'scanner' | 'relay',
    open: (info: DeviceInfo) => Promise<Open>,
  ): DeviceSlot<DeviceInfo, Open> =>
    new DeviceSlot<DeviceInfo, Open>(
      () => findDevice(bus, role, bindings[role]),
      (info) => {
        names[role] = info.product ?? profileOf(info)?.name ?? role
        return open(info)
      },
      times.slot,
    )

  const scanned = (scan: Scan): void => scans.forEach((take) => take(scan))
  const scanner = slotFor('scanner', async (info) => {
    const port = await bus.openHid(info.path)
    return profileOf(info)?.driver === 'wedge' ? openWedge(port, scanned) : openScanner(port, scanned)
  })
  const uhf = new DeviceSlot<NonNullable<LaneDevicesConfig['uhf']>, Session>(
    async () => (config.uhf === null ? 'missing' : { target: config.uhf }),
    async ({ address, frames }) => openUhfReader(await bus.openBytes(address), frames, scanned),
    times.slot,
  )
  const relay = slotFor<RelayBoard>('relay', async (info) => {
    const port = await bus.openHid(info.path)
    const driver = profileOf(info)?.driver
    if (driver === 'ucreatefun') return ucreatefunBoard(port)
    return driver === 'lcus' ? lcusBoard(port) : dcttechBoard(port)
  })
  const head = config.lamp === null ? null : headSlot(bus, config.lamp, times.slot)
  const { fallback_printer: fallback } = config
  const printerAt = (binding: () => Binding, label: string | null = null): PrinterSlot =>
    new PrinterSlot(bus, () => findDevice(bus, 'printer', binding()), config.printing, times, label)
  const own = printerAt(() => bindings.printer)
  const neighbour = fallback === null ? null : printerAt(() => fallback, config.fallback_printer_name)
  const printer = new LanePrinter(own, neighbour)
  const printers = [own, ...(neighbour === null ? [] : [neighbour])].map(({ slot }) => slot)
  const camera = new LaneCamera()
  const unit = new DeviceSlot<string, Session>(
    async (): Promise<Found<string>> => (config.camera === null ? 'missing' : { target: config.camera }),
    async (address) => openCamera(await bus.openBytes(address), (message) => camera.heard(message)),
    times.slot,
  )
  const panel = new RelayPanel(relay, config.channels, config.pulse_ms)
  const barrier = new LaneBarrier(panel, changed)
  panel.onChange(changed)
  const lamp = head === null ? panel : new LampHead(head, changed)
  const presses = new Set<() => void>()
  const { emergency_button: wiring } = config
  const button = wiring === null ? null : buttonSlot(bus, wiring, { times: times.slot, presses })
  const fitted = [head, button].filter((slot) => slot !== null)
  const slots = [scanner, uhf, relay, ...fitted, ...printers, unit]
  for (const slot of slots) slot.onChange(changed)
  relay.onChange(({ state }) => state === 'lost' && barrier.saw({ type: 'relay_lost' }))
  unit.onChange(({ state }) => {
    if (state !== 'lost') return
    camera.lost()
    barrier.saw({ type: 'arm', arm: null })
  })
  camera.onMessage((message) => {
    if (message.event === 'inputs') barrier.saw({ type: 'arm', arm: message.arm })
    if (message.event === 'gone' && message.outcome === 'passed') barrier.saw({ type: 'passed' })
  })
  const stopWatching = bus.watch(() => [scanner, relay, ...printers].forEach((slot) => slot.hint()))
  await Promise.all(slots.map((slot) => slot.start()))

  const line = (role: DeviceHealth['role'], name: string, slot: Pick<AnySlot, 'connection'>): DeviceHealth => {
    const { state, detail, since, reconnects } = slot.connection
    return { role, name, state, detail, since, reconnects, dropped: null }
  }
  return {
    scanner: { onScan: (listener) => void scans.add(listener) },
    printer,
    barrier,
    lamp,
    camera,
    emergencyButton: { onPress: (listener) => void presses.add(listener) },
    health: () => [
      {
        ...line('scanner', names.scanner || 'Scanner', scanner),
        dropped: scanner.session?.dropped.count ?? null,
      },
      ...(config.uhf === null ? [] : [line('scanner', `UHF ${config.uhf.address}`, uhf)]),
      line('barrier', names.relay || 'Relay', relay),
      config.lamp === null || head === null
        ? line('lamp', names.relay || 'Relay', relay)
        : line('lamp', `${config.lamp.head} ${config.lamp.address}`, head),
      line('printer', own.name || 'Printer', printer),
      ...(neighbour === null ? [] : [line('printer', neighbour.name || 'Printer 2', neighbour.slot)]),
      line('camera', config.camera?.split('?')[0] ?? 'Camera', unit),
      ...(button === null ? [] : [line('button', wiring?.address ?? '', button)]),
    ],
    onChange: (listener) => void changes.add(listener),
    rebind: async (role, binding) => {
      bindings[role] = binding
      if (role === 'relay') await panel.letGo()
      await { scanner, relay, printer: own.slot }[role].reopen()
    },
    typed: (code) => scanned({ text: code, symbology: 'other', raw: Buffer.from(code), at: new Date() }),
    close: async () => {
      stopWatching()
      if (lamp !== panel) await lamp.close()
      await panel.close()
      await Promise.all(slots.map((slot) => slot.close()))
    },
  }
}

const headSlot = (
  bus: Bus,
  { address, head }: NonNullable<LaneDevicesConfig['lamp']>,
  times: SlotTimes,
): DeviceSlot<string, LampSession> =>
  new DeviceSlot<string, LampSession>(
    async () => ({ target: address }),
    async (path) => openLamp(await bus.openBytes(path), head),
    times,
  )

const buttonSlot = (
  bus: Bus,
  wiring: NonNullable<LaneDevicesConfig['emergency_button']>,
  { times, presses }: { times: SlotTimes; presses: ReadonlySet<() => void> },
): DeviceSlot<string, Session> =>
  new DeviceSlot<string, Session>(
    async () => ({ target: wiring.address }),
    async (address) => openButton(await bus.openBytes(address), wiring, () => presses.forEach((tell) => tell())),
    times,
  )
