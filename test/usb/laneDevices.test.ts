import { afterEach, expect, it } from 'vitest'
import { LaneDevicesConfig, openLaneDevices, type LaneDevices } from '#hardware/devices/laneDevices.ts'
import { slotTimes } from '#hardware/drivers/deviceSlot.ts'
import { machineBus } from '#hardware/transport/machineBus.ts'
import { oneOwner } from '#hardware/transport/oneOwner.ts'
import { openGuestDesk, type GuestDesk } from './guestDesk.ts'

const slip = [{ kind: 'text', text: 'TKT-00000001' }] as const
const soon = { timeout: 60_000, interval: 50 }
/** The emulator has no time of its own: bounds are wide, what is waited for is an answer. */
const times = { slot: slotTimes, printer: { answerMs: 10_000, writeMs: 10_000, printMs: 30_000 } }

let desk: GuestDesk
let devices: LaneDevices | null = null
afterEach(async () => {
  await devices?.close()
  desk.close()
})

const open = async (config: object): Promise<LaneDevices> =>
  (devices = await openLaneDevices(oneOwner(machineBus), LaneDevicesConfig.parse(config), times))
const states = (opened: LaneDevices): string =>
  opened
    .health()
    .filter(({ role }) => role !== 'camera')
    .map(({ role, state }) => `${role} ${state}`)
    .join(', ')

it('runs a lane over the real libraries, through the loss of each device', async () => {
  desk = await openGuestDesk(['relay', 'scanner', 'printer'])
  const lane = await open({
    relay: { by: 'relay', id: 'GATE1' },
    scanner: { by: 'serial', serial: 'SCN0001' },
    printer: { by: 'serial', serial: 'TM00001' },
  })
  const all = 'scanner ready, barrier ready, lamp ready, printer ready'
  expect(states(lane)).toBe(all)
  for (const device of ['relay', 'scanner', 'printer'] as const) {
    await desk.unplug(device)
    await expect.poll(() => states(lane), soon).toContain('lost')
    await desk.plug(device)
    await expect.poll(() => states(lane), soon).toBe(all)
  }
  const scans: string[] = []
  lane.scanner.onScan(({ text, symbology }) => scans.push(`${symbology} ${text}`))
  await desk.send({ do: 'scan', code: 'TKT-00000001' })
  await expect.poll(() => scans, soon).toEqual(['qr TKT-00000001'])
  lane.lamp.show('green')
  await expect.poll(() => lane.lamp.lit(), soon).toBe('green')
  expect(await lane.barrier.pulse('open', () => true)).toBe('started')
  const before = (await desk.send({ do: 'state' })).slips.length
  expect(await lane.printer.print(slip, async () => undefined)).toEqual({ state: 'confirmed', detail: null })
  expect((await desk.send({ do: 'state' })).slips.slice(before)).toEqual(['TKT-00000001'])
}, 240_000)

it('reads a scanner that types, and prints on a neighbour’s Star while its own printer has no paper', async () => {
  desk = await openGuestDesk(['keyboard', 'printer', 'star'])
  const lane = await open({
    scanner: { by: 'serial', serial: 'WDG0001' },
    printer: { by: 'serial', serial: 'TM00001' },
    fallback_printer: { by: 'serial', serial: 'STAR001' },
  })
  const scans: string[] = []
  lane.scanner.onScan(({ text }) => scans.push(text))
  await desk.send({ do: 'type', text: 'TKT-00000002' })
  await expect.poll(() => scans, soon).toEqual(['TKT-00000002'])
  await desk.send({ do: 'printer', condition: 'paper_out' })
  const before = (await desk.send({ do: 'state' })).star_slips
  const printed = await lane.printer.print(slip, async () => undefined)
  expect(printed).toEqual({ state: 'confirmed', detail: 'printed_on TSP143 (sim)' })
  expect((await desk.send({ do: 'state' })).star_slips).toBe(before + 1)
}, 240_000)
