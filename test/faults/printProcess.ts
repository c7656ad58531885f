import { createInterface } from 'node:readline'
import { z } from 'zod'
import { LaneDevicesConfig, openLaneDevices } from '#hardware/devices/laneDevices.ts'
import { PrintQueue } from '#hardware/printing/printQueue.ts'
import { SimBus } from '#hardware/transport/simBus.ts'
import { openTcp } from '#hardware/transport/tcpTransport.ts'
import { Slip } from '#shared/contract/autogate/gateActivity.ts'

/** A print queue over a network printer, as its own process: slips come in on standard input, what becomes of them goes out. */
const { folder, printer } = z
  .object({ folder: z.string(), printer: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ''))
const times = {
  slot: { debounceMs: 20, pollMs: 50, heartbeatMs: 100 },
  printer: { answerMs: 300, writeMs: 500, printMs: 600 },
}
const bus = Object.assign(new SimBus(), { openBytes: openTcp })
const config = LaneDevicesConfig.parse({ printer: { by: 'address', address: printer } })
const devices = await openLaneDevices(bus, config, times)
const say = (words: object): void => void process.stdout.write(`${JSON.stringify(words)}\n`)
const queue = await PrintQueue.open(folder, devices.printer, ({ slip: { id }, state, detail }) =>
  say({ id, state, detail }),
)
for (const { slip, state, detail } of queue.jobs()) say({ id: slip.id, state, detail })
for await (const line of createInterface({ input: process.stdin })) await queue.add(Slip.parse(JSON.parse(line)))
