import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FaultyDisk } from '../simulation/faultyDisk.ts'
import { InputModuleSim } from '../simulation/inputModuleSim.ts'
import { controlLane, LaneControl, type SimulatedLaneState } from '../simulation/laneControl.ts'
import { SimulatedLane } from '../simulation/simulatedLane.ts'
import { startSimulatedLane, type RunningLane } from '../simulation/startSimulatedLane.ts'
import { ScriptedServer, type Script } from './scriptedServer.ts'
import type { Verdict } from './turn.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const lane = { id: 'lane-1', code: 'IN-01', direction: 'in' } as const

let folder = ''
let server: ScriptedServer
let hardware: SimulatedLane
let disk: FaultyDisk
let running: RunningLane

const startAgent = async (): Promise<void> => {
  running = await startSimulatedLane({
    disk,
    lane,
    url: server.url,
    token: 'device-token',
    folder,
    log: silent,
    hardware,
    hurried: true,
    patience: { firstDelayMs: 10, totalMs: 150 },
  })
  await until((state) => state.connected && ['red', 'yellow'].includes(state.lamp))
}
const control = (order: LaneControl): Promise<SimulatedLaneState> => controlLane(running, LaneControl.parse(order))
const until = async (wanted: (state: SimulatedLaneState) => boolean): Promise<SimulatedLaneState> => {
  for (;;) {
    const state = await control({ do: 'state' })
    if (wanted(state)) return state
    await new Promise((resolve) => setTimeout(resolve, 3))
  }
}
const told = async (done: () => boolean): Promise<void> => {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 3))
}
const reconnected = async (): Promise<void> => {
  await told(() => server.connections === 2)
  await until(({ connected }) => connected)
}
const arrive = (plate = 'W 1234 AB') => control({ do: 'arrive', plate, photos: ['front', 'plate'] })
const scan = (code = 'TKT-00000001') => control({ do: 'scan', code })

let count = 0
const verdict = (decision: Verdict['decision'], { age = 0, id = `c${++count}` } = {}): Verdict => {
  const at = new Date(server.now()).toISOString()
  const issued_at = new Date(server.now() - age).toISOString()
  const allow = decision === 'allow'
  return {
    id: `a-${id}`,
    decision,
    lamp: ({ allow: 'green', review: 'yellow', deny: 'red' } as const)[decision],
    reasons: [{ code: 'ok', message: 'x', next_step: 'x' }],
    instruction: 'Silakan lewat.',
    checks: [],
    command: allow ? { id, action: 'open', issued_at, ttl_ms: 2_000 } : null,
    print_job: allow
      ? {
          id: `slip-${id}`,
          title: 'KEK',
          access_number: 'TKT-00000001',
          police_number: 'W 1234 AB',
          company: 'PT',
          destination: 'Gudang',
          gate: 'G1',
          lane: 'IN-01',
          direction: 'in',
          printed_at: at,
          code: 'x',
          time_zone: 'Asia/Jakarta',
          copy: 1,
        }
      : null,
    ticket: null,
    policy_version: 1,
    scanned_at: at,
    decided_at: at,
  }
}
const always =
  (decision: Verdict['decision'], options?: { age?: number; id?: string }): Script =>
  async () =>
    verdict(decision, options)

beforeEach(async () => {
  count = 0
  folder = await mkdtemp(join(tmpdir(), 'lane-'))
  disk = new FaultyDisk()
  hardware = new SimulatedLane(1, { travelMs: 10, closeAfterMs: 10 })
  server = await new ScriptedServer().start()
  await startAgent()
})
afterEach(async () => {
  await running.close()
  await server.stop()
  await rm(folder, { recursive: true })
})

describe('the lane agent', () => {
  it('takes a truck through: photos, check-in, barrier, lamp, slip, passage, report', async () => {
    server.script = always('allow')
    await arrive()
    await scan()
    const open = await until(({ lamp, arm, slips }) => lamp === 'green' && arm === 'open' && slips.length === 1)
    expect(open).toMatchObject({ phase: 'opened', opens: 1, message: 'Silakan lewat.' })
    expect(server.calls[0]?.body).toMatchObject({
      lane_id: 'lane-1',
      direction: 'in',
      ticket_access_number: 'TKT-00000001',
      plate_read: 'W 1234 AB',
    })
    expect(server.calls[0]?.body.photos).toHaveLength(2)
    await control({ do: 'leave' })
    await until(({ phase, arm, lamp }) => phase === 'idle' && arm === 'closed' && lamp === 'red')
    await told(() => server.passages.length > 0 && server.prints.some(({ state }) => state === 'confirmed'))
    expect(server.passages).toMatchObject([{ activity_id: 'a-c1', outcome: 'passed' }])
    await told(() => server.reports.at(-1)?.barrier.state === 'closed')
    expect(server.reports.at(-1)).toMatchObject({ barrier: { proof: 'sensor' }, lamp: 'red' })
    expect(server.reports.at(-1)?.devices.map(({ role, state }) => `${role} ${state}`)).toEqual([
      'scanner ready',
      'barrier ready',
      'lamp ready',
      'printer ready',
      'camera ready',
    ])
  })

  it('sends a QR code as it was read, once for a double read', async () => {
    server.script = always('deny')
    await arrive()
    await scan('v1.key.payload.signature')
    await scan('v1.key.payload.signature')
    await until(({ phase, lamp }) => phase === 'refused' && lamp === 'red')
    expect(server.calls.map(({ body }) => body.qr)).toEqual(['v1.key.payload.signature'])
    expect(hardware.arm.opens).toBe(0)
  })

  it('repeats a cut request with the same key and the same words, and opens once', async () => {
    server.script = async (_, { calls }) => (calls.length < 3 ? 'cut' : verdict('allow'))
    await arrive()
    await scan()
    await until(({ arm }) => arm === 'open')
    expect(server.calls).toHaveLength(3)
    expect(new Set(server.calls.map(({ key, body }) => `${key} ${JSON.stringify(body)}`)).size).toBe(1)
    expect(hardware.arm.opens).toBe(1)
  })

  it('calls for help when no answer comes, keeps the key, and goes on by itself when the line is back', async () => {
    server.script = async () => 503
    await arrive()
    await scan()
    await until(({ phase, lamp }) => phase === 'assistance' && lamp === 'yellow')
    const tries = server.calls.length
    expect(hardware.arm.opens).toBe(0)
    server.script = always('allow')
    server.cutLines()
    await until(({ arm }) => arm === 'open')
    expect(server.calls.length).toBe(tries + 1)
    expect(new Set(server.calls.map(({ key }) => key)).size).toBe(1)
  })

  it('does not retry what the server turned down', async () => {
    server.script = async () => 403
    await arrive()
    await scan()
    await until(({ phase, lamp }) => phase === 'assistance' && lamp === 'yellow')
    expect(server.calls).toHaveLength(1)
  })

  it('never opens by a verdict that is too old, and says so', async () => {
    server.script = always('allow', { age: 2_500 })
    await arrive()
    await scan()
    await until(({ phase, trouble }) => phase === 'assistance' && trouble === 'command_expired')
    expect(hardware.arm.opens).toBe(0)
    await told(() => server.reports.at(-1)?.devices.some(({ detail }) => detail === 'command_expired') ?? false)
  })

  it('never opens for a vehicle that left before the verdict', async () => {
    let decide: (verdict: Verdict) => void = () => undefined
    server.script = () => new Promise((resolve) => (decide = resolve))
    await arrive()
    await scan()
    await told(() => server.calls.length === 1)
    await control({ do: 'leave' })
    decide(verdict('allow'))
    await told(() => server.passages.length === 1)
    expect([hardware.arm.opens, server.passages[0]?.outcome]).toEqual([0, 'left'])
  })

  it.each([
    ['behind', -3_600_000],
    ['ahead of', 3_600_000],
  ])('measures a command on the server’s clock when it is an hour %s the lane', async (_, ahead) => {
    server.ahead = ahead
    server.cutLines()
    await reconnected()
    expect((await server.command({ id: 'r1' }))?.outcome).toBe('executed')
    const old = new Date(server.now() - 2_500).toISOString()
    expect((await server.command({ id: 'r2', issued_at: old }))?.outcome).toBe('expired')
    expect(hardware.arm.opens).toBe(1)
  })

  it('obeys each command id once: across repeats, cuts and restarts', async () => {
    const answers = await Promise.all([server.command({ id: 'r1' }), server.command({ id: 'r1' })])
    expect(new Set(answers.map((answer) => answer?.outcome))).toEqual(new Set(['duplicate', 'executed']))
    server.cutLines()
    await reconnected()
    expect((await server.command({ id: 'r1' }))?.outcome).toBe('duplicate')
    for (let restart = 0; restart < 10; restart++) {
      await running.close()
      await startAgent()
    }
    expect((await server.command({ id: 'r1' }))?.outcome).toBe('duplicate')
    expect(hardware.arm.opens).toBe(1)
  }, 60_000)

  it('fails a command when the relay is away, and does not make up for it later', async () => {
    await control({ do: 'unplug', device: 'relay' })
    await told(() => server.reports.at(-1)?.lamp === 'unknown')
    expect(await server.command({ id: 'r1' })).toMatchObject({ outcome: 'failed', detail: 'gone' })
    await control({ do: 'replug', device: 'relay' })
    await until(({ lamp }) => lamp === 'red')
    expect(hardware.arm.opens).toBe(0)
  })

  it('starts on a journal that a kill tore apart', async () => {
    expect((await server.command({ id: 'r1' }))?.outcome).toBe('executed')
    await running.close()
    const path = join(folder, 'commands.jsonl')
    disk.files.set(path, Buffer.concat([disk.files.get(path) ?? Buffer.alloc(0), Buffer.from('{"id":"torn')]))
    await startAgent()
    expect((await server.command({ id: 'r1' }))?.outcome).toBe('duplicate')
    expect((await server.command({ id: 'r2' }))?.outcome).toBe('executed')
    expect(hardware.arm.opens).toBe(2)
  })

  it('keeps facts for the server and tells them after a cut', async () => {
    server.script = always('review')
    await arrive()
    await scan()
    await until(({ phase }) => phase === 'waiting')
    await server.stop()
    await until(({ connected }) => !connected)
    await control({ do: 'leave' })
    await until(({ phase }) => phase === 'idle')
    const passages = server.passages.length
    await server.start()
    await told(() => server.passages.length > passages)
    expect(server.passages).toMatchObject([{ activity_id: 'a-c1', outcome: 'left' }])
  })

  it('tells after a restart that the vehicle has left, or goes on while it is there', async () => {
    server.script = always('review')
    await arrive()
    await scan()
    await until(({ phase }) => phase === 'waiting')
    await running.close()
    await startAgent()
    await until(({ phase, activity_id }) => phase === 'assistance' && activity_id === 'a-c1')
    await running.close()
    hardware.leave('left')
    await startAgent()
    await told(() => server.passages.length === 1)
    expect(server.passages).toMatchObject([{ activity_id: 'a-c1', outcome: 'left' }])
  })

  it('starts the next turn afresh when a vehicle left unseen', async () => {
    server.script = always('review')
    await arrive('W 1111 AA')
    await scan()
    await until(({ phase }) => phase === 'waiting')
    await control({ do: 'unplug', device: 'camera' })
    await control({ do: 'leave' })
    await control({ do: 'replug', device: 'camera' })
    await until(({ phase }) => phase === 'idle')
    await arrive('W 2222 BB')
    await scan('TKT-00000002')
    await told(() => server.calls.length === 2)
    expect(server.calls[1]?.body.plate_read).toBe('W 2222 BB')
  })

  it('lets an operator open a waiting lane', async () => {
    server.script = always('review')
    await arrive()
    await scan()
    await until(({ phase, lamp }) => phase === 'waiting' && lamp === 'yellow')
    expect((await server.command({ id: 'r1' }))?.outcome).toBe('executed')
    await until(({ phase, lamp, arm }) => phase === 'opened' && lamp === 'green' && arm === 'open')
  })

  it('survives noise and a hundred hot unplugs, and reads the next code', async () => {
    server.script = always('deny')
    for (let round = 0; round < 100; round++) {
      await control({ do: 'noise', report: 'ff'.repeat(round % 80) })
      await control({ do: 'unplug', device: 'scanner' })
      await control({ do: 'replug', device: 'scanner' })
    }
    await control({ do: 'state' })
    await until(({ devices }) => devices.some(({ role, state }) => role === 'scanner' && state === 'ready'))
    await new Promise((resolve) => setTimeout(resolve, 100))
    await control({ do: 'scan', code: 'x'.repeat(65_000) })
    await scan('TKT-00000007')
    await told(() => server.calls.length === 1)
    expect(server.calls[0]?.body.ticket_access_number).toBe('TKT-00000007')
  })

  it('sends pictures after the check-in that could not name them, each once, over a restart', async () => {
    server.script = always('allow')
    server.photosRefused = 503
    await arrive()
    await scan()
    await until(({ arm }) => arm === 'open')
    expect(server.calls[0]?.body.photos).toEqual([])
    await running.close()
    expect(await readdir(join(folder, 'photos'))).toHaveLength(2)
    server.photosRefused = null
    await startAgent()
    await until(({ machine }) => machine.pending === 0)
    const photos = server.entries.flatMap((entry) => (entry.kind === 'photo' ? [entry] : []))
    expect(photos.map(({ activity_id, photo }) => [activity_id, photo.position])).toEqual([
      ['a-c1', 'front'],
      ['a-c1', 'plate'],
    ])
    expect(new Set(photos.map(({ photo }) => photo.path)).size).toBe(2)
    expect(await readdir(join(folder, 'photos'))).toEqual([])
  })

  it('opens nothing while its disk is full, says so, and tells afterwards what happened meanwhile', async () => {
    server.script = always('allow')
    disk.capacity = 0
    await arrive()
    await scan()
    await until(
      ({ phase, lamp, machine }) => phase === 'assistance' && lamp === 'yellow' && machine.journal === 'fault',
    )
    expect(await server.command({ id: 'r1' })).toMatchObject({ outcome: 'failed', detail: 'journal' })
    await control({ do: 'emergency' })
    expect(hardware.arm.opens).toBe(0)
    await told(() => server.reports.at(-1)?.devices.some(({ detail }) => detail === 'journal_fault') ?? false)
    await control({ do: 'leave' })
    await until(({ phase, machine }) => phase === 'idle' && machine.pending > 0)
    expect(server.passages).toEqual([])
    disk.capacity = Number.POSITIVE_INFINITY
    await until(({ machine }) => machine.journal === 'well' && machine.pending === 0)
    expect(server.passages).toMatchObject([{ activity_id: 'a-c1', outcome: 'left' }])
    await told(() => !(server.reports.at(-1)?.devices.some(({ detail }) => detail === 'journal_fault') ?? true))
    await arrive('W 2 B')
    await scan('TKT-00000002')
    await until(({ arm }) => arm === 'open')
    expect(hardware.arm.opens).toBe(1)
  })

  it('starts on a full disk, opens nothing, and works as soon as there is room', async () => {
    server.script = always('allow')
    await running.close()
    disk.capacity = 0
    await startAgent()
    expect(await server.command({ id: 'r1' })).toMatchObject({ outcome: 'failed', detail: 'journal' })
    disk.capacity = Number.POSITIVE_INFINITY
    await until(({ machine }) => machine.journal === 'well')
    expect(await server.command({ id: 'r2' })).toMatchObject({ outcome: 'executed' })
    expect(hardware.arm.opens).toBe(1)
  })

  it('opens at the emergency button without the server, once, and tells it afterwards', async () => {
    const inputs = new InputModuleSim()
    hardware.bus.network('tcp://inputs', inputs)
    hardware.config.emergency_button = { address: 'tcp://inputs', unit: 1, input: 1, pressed_is: true }
    await running.close()
    await startAgent()
    await server.stop()
    await until(({ connected }) => !connected)
    // The button was seen up by now.
    await new Promise((resolve) => setTimeout(resolve, 300))
    inputs.on.add(1)
    await until(({ arm, phase }) => arm === 'open' && phase === 'opened')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(hardware.arm.opens).toBe(1)
    await server.start()
    await told(() => server.entries.some(({ kind }) => kind === 'emergency'))
    expect(server.entries.filter(({ kind }) => kind === 'emergency')).toMatchObject([
      { source: 'button', outcome: 'executed', activity_id: null },
    ])
  })
})
