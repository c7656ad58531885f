import { v7 as uuid } from 'uuid'
import type { LaneMachine } from '#shared/contract/autogate/lane.ts'
import type { LaneCommand, LaneCommandAnswer } from '#shared/contract/lane.ts'
import type { z } from 'zod'
import type { Lamp } from '#shared/domain/lane.ts'
import type { SeenVehicle } from '../devices/roles.ts'
import type { PrintQueue } from '../printing/printQueue.ts'
import type { Standby } from './alone/standby.ts'
import { patience } from './askVerdict.ts'
import { CheckIns } from './checkIns.ts'
import { nextTurn } from './lane.ts'
import type { LaneAgentParts, LaneMemory } from './laneAgentParts.ts'
import type { LaneLine, LineState } from './laneLine.ts'
import { openLaneMemory } from './laneMemory.ts'
import { laneReport } from './laneReport.ts'
import { Orders } from './orders.ts'
import { Reporting } from './reporting.ts'
import { restingTurn, type PrintSlip, type PulseOutcome, type Turn, type TurnEffect, type TurnInput } from './turn.ts'

const tickMs = 500
/** How often a disk that takes nothing is asked whether it does again. */
const mendEveryMs = 2_000

/** The shell around the pure turn: devices and server in, devices and server out. One per lane. */
export class LaneAgent {
  readonly #parts: LaneAgentParts
  readonly #memory: LaneMemory
  readonly #orders: Orders
  readonly #checkIns: CheckIns
  readonly #line: LaneLine
  readonly #answers = new Map<string, (result: PulseOutcome) => void>()
  readonly #changes = new Set<() => void>()
  readonly #reporting = new Reporting(() => this.#report())
  readonly #timers: readonly NodeJS.Timeout[]
  #turn: Turn = restingTurn

  private constructor(parts: LaneAgentParts, memory: LaneMemory) {
    const { lane, devices, api, log } = parts
    const { standby, late, commands } = memory
    const serverNow = (): number | null => this.#line.serverNow()
    const connected = (): boolean => this.connected
    this.#parts = parts
    this.#memory = memory
    this.#orders = new Orders({
      lane,
      barrier: devices.barrier,
      memory: commands,
      standby,
      log,
      serverNow,
      laneNow: () => this.now().getTime(),
    })
    this.#checkIns = new CheckIns({ lane, api, standby, late, log, patience: parts.patience ?? patience, connected })
    this.#line = parts.connect({
      onState: (state) => this.#lineChanged(state),
      onCommand: (command) => this.#command(command),
      onLab: async (question) => (await parts.lab?.(question, this)) ?? { ok: false, code: 'lab.not_here' },
    })
    this.#timers = [
      setInterval(() => this.#take({ type: 'tick' }), tickMs),
      setInterval(() => void this.#mend(), mendEveryMs),
    ]
    devices.lamp.show('red')
    devices.scanner.onScan((scan) => memory.scans.keep(scan))
    devices.scanner.onScan(({ text }) => this.#take({ type: 'scanned', code: text, freshId: uuid() }))
    devices.camera.onVehicle((vehicle) => this.#arrived(vehicle))
    devices.camera.onPresence((present) => this.#presence(present))
    devices.camera.onGone((outcome) => this.#take({ type: 'gone', outcome }))
    devices.emergencyButton.onPress(() => void this.openNow('button'))
    devices.onChange(() => this.#changed())
  }

  static async start(parts: LaneAgentParts): Promise<LaneAgent> {
    let changed = (): void => undefined
    let now = (): Date => new Date()
    const memory = await openLaneMemory(parts, { now: () => now(), changed: () => changed() })
    const agent = new LaneAgent(parts, memory)
    now = () => agent.now()
    changed = () => agent.#counted()
    return agent
  }

  get turn(): Turn {
    return this.#turn
  }

  get lampLit(): Lamp {
    return this.#parts.devices.lamp.lit()
  }

  get connected(): boolean {
    return this.#line.connected()
  }

  machine(): z.infer<typeof LaneMachine> {
    const { standby, late, commands } = this.#memory
    const machine = standby.machine()
    const writes = machine.journal === 'well' && commands.fault === null
    return { ...machine, pending: machine.pending + late.pending, journal: writes ? 'well' : 'fault' }
  }

  /** What the lane knows of its site, as far as it was told. */
  knowledge(): Standby['snapshot'] {
    return this.#memory.standby.snapshot
  }

  /** Somebody at the lane opens it: without network or login, at once, and on record. */
  async openNow(source: 'button' | 'local'): Promise<PulseOutcome> {
    const { pulse, result } = await this.#orders.openNow(source, this.#turn.activityId)
    if (result.outcome === 'executed') this.#take({ type: 'pulsed', pulse, result, remote: false })
    return result
  }

  /** A pulse that somebody at the console allowed for a test; it is an order like any other. */
  pulseForTest(order: Parameters<Orders['pulseForTest']>[0]): Promise<PulseOutcome> {
    return this.#orders.pulseForTest(order)
  }

  jobs(): ReturnType<PrintQueue['jobs']> {
    return this.#memory.slips.jobs()
  }

  onChange(listener: () => void): void {
    this.#changes.add(listener)
  }

  /** The server's time as far as it is known, else the machine's. */
  now(): Date {
    return new Date(this.#line.serverNow() ?? Date.now())
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer)
    this.#reporting.close()
    this.#line.close()
    await this.#parts.devices.close()
    const { slips, late, standby, commands, lastTurn, scans } = this.#memory
    for (const each of [slips, late, standby, commands, lastTurn, scans]) await each.close()
  }

  #take(input: TurnInput): void {
    const before = this.#turn
    const { turn, effects } = nextTurn(before, input, Date.now())
    this.#turn = turn
    if (turn.lamp !== before.lamp) this.#parts.devices.lamp.show(turn.lamp)
    for (const effect of effects) this.#perform(effect)
    if (turn === before) return
    const { log, lane } = this.#parts
    this.#memory.lastTurn
      .keep(turn.activityId)
      .catch((err: unknown) => log.warn({ lane: lane.code, err }, 'The turn was not kept for a restart'))
    this.#changed()
  }

  /** The first word of the loop after a start tells whether the vehicle of the last run is still there. */
  #presence(present: boolean): void {
    const left = this.#turn.activityId === null ? this.#memory.lastTurn.activityId : null
    if (left !== null) this.#take({ type: 'resumed', activityId: left })
    this.#take({ type: 'presence', present })
  }

  #perform(effect: TurnEffect): void {
    switch (effect.type) {
      case 'check_in':
        void this.#checkIns.decide(effect.scan, effect.vehicle).then((answer) => this.#take(answer))
        return
      case 'pulse':
        void this.#orders
          .carryOut(effect)
          .then((result) => this.#take({ type: 'pulsed', pulse: effect.pulse, result, remote: effect.remote }))
        return
      case 'print':
        this.#print(effect.slip)
        return
      case 'passage':
        this.#memory.standby.note({
          kind: 'passage',
          fact: { activity_id: effect.activityId, outcome: effect.outcome, at: this.now().toISOString() },
        })
        return
      case 'answer':
        this.#answers.get(effect.id)?.(effect.result)
        this.#answers.delete(effect.id)
    }
  }

  /** A slip that cannot be kept is not printed: the server hears of it, and a person prints it again. */
  #print(slip: PrintSlip): void {
    this.#memory.slips.add(slip).catch((err: unknown) => {
      this.#parts.log.error({ lane: this.#parts.lane.code, slip: slip.id, err }, 'A slip was not queued')
      const at = this.now().toISOString()
      this.#memory.standby.note({ kind: 'print', fact: { slip_id: slip.id, state: 'failed', detail: 'journal', at } })
    })
  }

  #arrived(seen: SeenVehicle): void {
    const vehicle = { id: uuid(), plate: seen.plate, confidence: seen.confidence, at: seen.at.getTime() }
    this.#take({ type: 'arrived', vehicle })
    if (this.#turn.vehicle?.id === vehicle.id) this.#checkIns.begin(vehicle, seen)
  }

  #command(command: LaneCommand): Promise<LaneCommandAnswer> {
    const { id } = command
    return new Promise((resolve) => {
      const answer = ({ outcome, detail }: PulseOutcome): void =>
        resolve({ id, outcome, detail, at: new Date().toISOString() })
      if (this.#answers.has(id)) return answer({ outcome: 'duplicate', detail: null })
      this.#answers.set(id, answer)
      this.#take({ type: 'command', command })
    })
  }

  #lineChanged(state: LineState): void {
    const { log, lane, onReplaced } = this.#parts
    const { standby, late } = this.#memory
    log.info({ lane: lane.code, state }, 'line to the server')
    if (state === 'replaced') onReplaced?.()
    standby.offline = state !== 'connected'
    if (state !== 'connected') return this.#changed()
    this.#reporting.now()
    standby.online()
    late.flush()
    this.#take({ type: 'link_up' })
  }

  /** Tries a disk that took nothing; the console sees the fault end by itself. */
  async #mend(): Promise<void> {
    const { standby, commands } = this.#memory
    if (this.machine().journal === 'well') return
    await standby.journal.mend()
    await commands.mend()
    this.#changed()
  }

  #changed(): void {
    for (const tell of this.#changes) tell()
    this.#reporting.changed()
  }

  #counted(): void {
    for (const tell of this.#changes) tell()
    this.#reporting.counted()
  }

  #report(): void {
    const said = { now: new Date(), machine: this.machine(), peerUrl: this.#memory.standby.alone.peerUrl }
    void this.#line.report(laneReport(this.#parts.devices, this.#turn, said))
  }
}
