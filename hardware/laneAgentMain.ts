import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { LaneDevicesConfig, openLaneDevices } from './devices/laneDevices.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { tapTraffic } from './devices/trafficTap.ts'
import { deviceLab } from './lane/deviceLab.ts'
import { keepPairing, pairWith, readPairing, readPairingWords } from './lane/pairing.ts'
import { hearConsole } from './consoleWords.ts'
import { beat } from './heartbeat.ts'
import { LaneAgent } from './lane/laneAgent.ts'
import { createLaneApi } from './lane/laneApi.ts'
import { connectLaneLine } from './lane/laneLine.ts'
import { findLane } from './simulation/findLane.ts'
import { startControlServer } from './simulation/controlServer.ts'
import { startSimulatedLane } from './simulation/startSimulatedLane.ts'
import { holdName } from './transport/holdName.ts'
import { machineBus } from './transport/machineBus.ts'
import { oneOwner } from './transport/oneOwner.ts'

const usage = `Runs one lane: its devices, and its line to the server.

  npm run lane-agent -- --pair <code>
  npm run lane-agent -- [--lane <code>] [--devices file.json]
  npm run lane-agent -- --lane <code> --simulated [--control-port 0] [--neighbour name] [--hurried]

  --pair          makes this machine the lane's: the code, or the QR, that the console shows; then ends
  --lane          the lane's code, such as IN-01; a paired machine knows its own
  --devices       JSON file that names the lane's devices; without it each device must be the only one of its kind
  --simulated     devices in memory, driven over a control port on 127.0.0.1 (see hardware/simulation/laneControl.ts)
  --neighbour     with a second simulated printer of this name, for slips that the own one cannot print
  --hurried       simulated devices and barriers move a hundred times faster

Environment: AUTOGATE_URL (http://127.0.0.1:4000), AUTOGATE_DEVICE_TOKEN (else the demonstration's credentials),
AUTOGATE_LANE_DIRECTION (in, out or both; with a token of your own), AUTOGATE_DATA (var), AUTOGATE_PEER_URL (where
the other lanes of the gate reach this one, such as http://192.168.10.21:4601).`

const { values } = parseArgs({
  options: {
    lane: { type: 'string' },
    pair: { type: 'string' },
    devices: { type: 'string' },
    simulated: { type: 'boolean', default: false },
    hurried: { type: 'boolean', default: false },
    neighbour: { type: 'string' },
    'control-port': { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) {
  process.stdout.write(`${usage}\n`)
  process.exit(0)
}

const data = resolve(process.env['AUTOGATE_DATA'] ?? 'var')
const usualUrl = process.env['AUTOGATE_URL'] ?? 'http://127.0.0.1:4000'
const log = pino({ level: process.env['LOG_LEVEL'] ?? 'info' }, pino.destination(2))
if (values.pair !== undefined) await pair(values.pair)

const pairing = await readPairing(data)
if (pairing === null && values.lane === undefined) {
  process.stdout.write(`This machine is not paired.\n\n${usage}\n`)
  process.exit(1)
}
const url = process.env['AUTOGATE_URL'] ?? pairing?.url ?? usualUrl
const { lane, token } = pairing ?? (await findLane(values.lane ?? '', { url, data, env: process.env }))
const parts = {
  lane,
  folder: join(data, 'lanes', lane.code),
  log,
  siteKey: pairing?.site_key ?? null,
  peerUrl: process.env['AUTOGATE_PEER_URL'] ?? (values.simulated ? 'http://127.0.0.1:0' : null),
  onReplaced: () => {
    log.error({ lane: lane.code }, 'Another agent serves this lane; this one stops')
    void stop(1)
  },
}

await holdName(`lane ${parts.folder}`).catch(() => {
  process.stderr.write(`Another program on this machine serves lane ${lane.code} already (${parts.folder}).\n`)
  process.exit(1)
})
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
  const simulatedLane = await startSimulatedLane({
    ...parts,
    url,
    token,
    hurried: values.hurried,
    neighbour: values.neighbour,
  })
  const control = await startControlServer([simulatedLane], Number(values['control-port']))
  hearConsole({
    scan: (code) => simulatedLane.lane.scanner.scan(code),
    open: () => simulatedLane.agent.openNow('local'),
  })
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
  const path = values.devices ?? join(parts.folder, 'devices.json')
  const config = await readConfig(path)
  const tapped = tapTraffic(oneOwner(machineBus))
  const devices = await openLaneDevices(tapped.bus, config)
  const agent = await LaneAgent.start({
    ...parts,
    devices,
    lab: deviceLab({
      lane,
      bus: machineBus,
      devices,
      config,
      frames: tapped.frames,
      keep: (changed) => keepConfig(path, changed),
      faults: null,
    }),
    api: createLaneApi({ url, token }),
    connect: (listeners) => connectLaneLine(url, token, listeners),
  })
  hearConsole({ scan: (code) => devices.typed(code), open: () => agent.openNow('local') })
  process.stdout.write(`${JSON.stringify({ event: 'ready', lane: lane.code })}\n`)
  return agent
}

async function readConfig(path: string): Promise<LaneDevicesConfig> {
  const text = await readFile(path, 'utf8').catch((thrown: unknown) => {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT' && values.devices === undefined) return '{}'
    throw thrown
  })
  return LaneDevicesConfig.parse(JSON.parse(text))
}

async function keepConfig(path: string, config: LaneDevicesConfig): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.new`, `${JSON.stringify(config, null, 2)}\n`, { flush: true })
  await rename(`${path}.new`, path)
}

async function pair(words: string): Promise<never> {
  const { code, url: address } = readPairingWords(words, usualUrl)
  try {
    const made = await pairWith(address, code, hostname())
    const path = await keepPairing(data, made)
    process.stdout.write(`This machine is now lane ${made.lane.code} (${path}).\n`)
    process.exit(0)
  } catch (thrown) {
    const why = thrown instanceof Refusal ? thrown.message : `${address} does not answer: ${String(thrown)}`
    process.stderr.write(`${why}\n`)
    process.exit(1)
  }
}
