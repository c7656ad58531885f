import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { LaneDevicesConfig, openLaneDevices } from './devices/laneDevices.ts'
import { beat } from './heartbeat.ts'
import { LaneAgent } from './lane/laneAgent.ts'
import { createLaneApi } from './lane/laneApi.ts'
import { connectLaneLine } from './lane/laneLine.ts'
import { findLane } from './simulation/findLane.ts'
import { startControlServer } from './simulation/controlServer.ts'
import { startSimulatedLane } from './simulation/startSimulatedLane.ts'
import { machineBus } from './transport/machineBus.ts'

const usage = `Runs one lane: its devices, and its line to the server.

  npm run lane-agent -- --lane <code> [--devices file.json]
  npm run lane-agent -- --lane <code> --simulated [--control-port 0] [--hurried]

  --lane          the lane's code, such as IN-01
  --devices       JSON file that names the lane's devices; without it each device must be the only one of its kind
  --simulated     devices in memory, driven over a control port on 127.0.0.1 (see hardware/simulation/laneControl.ts)
  --hurried       simulated devices and barriers move a hundred times faster

Environment: AUTOGATE_URL (http://127.0.0.1:4000), AUTOGATE_DEVICE_TOKEN (else the demonstration's credentials),
AUTOGATE_LANE_DIRECTION (in, out or both; with a token of your own), AUTOGATE_DATA (var).`

const { values } = parseArgs({
  options: {
    lane: { type: 'string' },
    devices: { type: 'string' },
    simulated: { type: 'boolean', default: false },
    hurried: { type: 'boolean', default: false },
    'control-port': { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help || values.lane === undefined) {
  process.stdout.write(`${usage}\n`)
  process.exit(values.help ? 0 : 1)
}

const url = process.env['AUTOGATE_URL'] ?? 'http://127.0.0.1:4000'
const data = resolve(process.env['AUTOGATE_DATA'] ?? 'var')
const log = pino({ level: process.env['LOG_LEVEL'] ?? 'info' }, pino.destination(2))
const { lane, token } = await findLane(values.lane, { url, data, env: process.env })
const parts = {
  lane,
  folder: join(data, 'lanes', lane.code),
  log,
  onReplaced: () => {
    log.error({ lane: lane.code }, 'Another agent serves this lane; this one stops')
    void stop(1)
  },
}

beat()
let stopping = false
const running = values.simulated ? await simulated() : await real()
async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  await running.close()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))

async function simulated(): Promise<{ close(): Promise<void> }> {
  const simulatedLane = await startSimulatedLane({ ...parts, url, token, hurried: values.hurried })
  const control = await startControlServer([simulatedLane], Number(values['control-port']))
  // The one line on standard output: a program that started us reads the port from it.
  process.stdout.write(`${JSON.stringify({ event: 'ready', lane: lane.code, control_port: control.port })}\n`)
  return {
    close: async () => {
      await control.close()
      await simulatedLane.close()
    },
  }
}

async function real(): Promise<{ close(): Promise<void> }> {
  const file: unknown = values.devices === undefined ? {} : JSON.parse(await readFile(values.devices, 'utf8'))
  const devices = await openLaneDevices(machineBus, LaneDevicesConfig.parse(file))
  const agent = await LaneAgent.start({
    ...parts,
    devices,
    api: createLaneApi({ url, token }),
    connect: (listeners) => connectLaneLine(url, token, listeners),
  })
  process.stdout.write(`${JSON.stringify({ event: 'ready', lane: lane.code })}\n`)
  return agent
}
