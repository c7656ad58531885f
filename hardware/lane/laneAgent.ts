import { v7 as uuid } from 'uuid'
import type { LaneMachine } from '#shared/contract/autogate/lane.ts'
import type { LabAnswer, LabQuestion, LaneCommand, LaneCommandAnswer } from '#shared/contract/lane.ts'
import type { z } from 'zod'
import type { Direction, Lamp, LaneDirection } from '#shared/domain/lane.ts'
import type { LaneDevices } from '../devices/laneDevices.ts'
import type { SeenVehicle } from '../devices/roles.ts'
import { PrintQueue } from '../printing/printQueue.ts'
import { Standby } from './alone/standby.ts'
import { askOrDecide } from './askOrDecide.ts'
import { patience, type Patience } from './askVerdict.ts'
import { openInEmergency } from './emergency.ts'
import { obeyBarrierOrder } from './barrierOrders.ts'
import { checkInBody } from './checkInBody.ts'
import { CommandMemory } from './commandMemory.ts'
import { nextTurn } from './lane.ts'
import type { CheckInBody, LaneApi } from './laneApi.ts'
import type { LaneLine, LaneLineListeners, LineState } from './laneLine.ts'
import { Pictures } from './pictures.ts'
import { laneReport } from './laneReport.ts'
import type { LaneLog } from './laneLog.ts'
import { ScanAudit } from './scanAudit.ts'
import { TurnMemory } from './turnMemory.ts'
import { restingTurn, type PulseOutcome, type Turn, type TurnEffect, type TurnInput, type Vehicle } from './turn.ts'

export interface LaneIdentity {
  readonly id: string
  readonly code: string
  readonly direction: LaneDirection
}

export interface LaneAgentParts {
  readonly lane: LaneIdentity
  readonly devices: LaneDevices
  readonly api: LaneApi
  readonly connect: (listeners: LaneLineListeners) => LaneLine
  /** A folder of this lane alone: command ids and slips survive a restart in it. */
  readonly folder: string
  readonly log: LaneLog
  readonly patience?: Patience
  /** The key that signs snapshots, as the pairing gave it. */
  readonly siteKey?: string | null
  /** Where the other lanes of the gate reach this one; without it the lane works by itself. */
  readonly peerUrl?: string | null
  readonly snapshotEveryMs?: number
  /** What a person in the device lab may do here. */
  readonly lab?: (question: LabQuestion, agent: LaneAgent) => Promise<LabAnswer>
  /** Another agent took this lane over: this one must stop. */
  readonly onReplaced?: () => void
}

const tickMs = 500
const usualSnapshotEveryMs = 10_000
/** The shell around the pure turn: devices and server in, devices and server out. One per lane. */
export class LaneAgent {
  readonly #parts: LaneAgentParts
  readonly #memory: CommandMemory
  readonly #turnMemory: TurnMemory
  readonly #audit: ScanAudit
  readonly #answers = new Map<string, (result: PulseOutcome) => void>()
  readonly #changes = new Set<() => void>()
  readonly #ticking: NodeJS.Timeout
  #standby: Standby | null = null
  #queue: PrintQueue | null = null
  #line: LaneLine | null = null
  #turn: Turn = restingTurn
  #pictures: Pictures | null = null
  #body: { key: string; body: CheckInBody } | null = null
  #direction: Direction
  #reporting: NodeJS.Timeout | null = null

  private constructor(parts: LaneAgentParts, memory: CommandMemory, turnMemory: TurnMemory) {
    this.#parts = parts
    this.#memory = memory
    this.#turnMemory = turnMemory
    this.#audit = new ScanAudit(parts.folder)
    this.#direction = parts.lane.direction === 'out' ? 'out' : 'in'
    this.#ticking = setInterval(() => this.#take({ type: 'tick' }), tickMs)
  }

  static async start(parts: LaneAgentParts): Promise<LaneAgent> {
    const { devices, connect, folder } = parts
    const agent = new LaneAgent(parts, await CommandMemory.open(folder), await TurnMemory.open(folder))
    agent.#standby = await Standby.open({
      laneId: parts.lane.id,
      folder,
      api: parts.api,
      log: parts.log,
      siteKey: parts.siteKey ?? null,
      peerUrl: parts.peerUrl ?? null,
      snapshotEveryMs: parts.snapshotEveryMs ?? usualSnapshotEveryMs,
      now: () => agent.#now(),
      changed: () => agent.#changed(),
    })
    agent.#queue = await PrintQueue.open(folder, devices.printer, ({ slip, state, detail, at }) =>
      agent.#record({ kind: 'print', fact: { slip_id: slip.id, state, detail, at } }),
    )
    devices.lamp.show('red')
    devices.scanner.onScan((scan) => agent.#audit.keep(scan))
    devices.scanner.onScan(({ text }) => agent.#take({ type: 'scanned', code: text, freshId: uuid() }))
    devices.camera.onVehicle((vehicle) => agent.#arrived(vehicle))
    devices.camera.onPresence((present) => agent.#presence(present))
    devices.camera.onGone((outcome) => agent.#take({ type: 'gone', outcome }))
    devices.onChange(() => agent.#changed())
    agent.#line = connect({
      onState: (state) => agent.#lineChanged(state),
      onCommand: (command) => agent.#command(command),
      onLab: async (question) => (await parts.lab?.(question, agent)) ?? { ok: false, code: 'lab.not_here' },
    })
    return agent
  }

  get turn(): Turn {
    return this.#turn
  }

  get lampLit(): Lamp {
    return this.#parts.devices.lamp.lit()
  }

  get connected(): boolean {
    return this.#line?.connected() ?? false
  }

  machine(): z.infer<typeof LaneMachine> | null {
    return this.#standby?.machine() ?? null
  }

  /** What the lane knows of its site, as far as it was told. */
  knowledge(): Standby['snapshot'] | null {
    return this.#standby?.snapshot ?? null
  }

  /** Somebody at the lane opens it: without network or login, at once, and on record. */
  async openNow(source: 'button' | 'local'): Promise<PulseOutcome> {
    const { devices, log, lane } = this.#parts
    if (this.#standby === null) return { outcome: 'failed', detail: 'starting' }
    const parts = { standby: this.#standby, barrier: devices.barrier, memory: this.#memory }
    const { pulse, result } = await openInEmergency(parts, { source, activityId: this.#turn.activityId })
    log.warn({ lane: lane.code, command: pulse.id, source, ...result }, 'barrier open')
    if (result.outcome === 'executed') this.#take({ type: 'pulsed', pulse, result, remote: false })
    return result
  }

  /** A pulse that somebody at the console allowed for a test; it is an order like any other. */
  async pulseForTest(order: { id: string; issued_at: string; ttl_ms: number }): Promise<PulseOutcome> {
    const pulse = { id: order.id, action: 'open' } as const
    const asked = { pulse, issuedAt: order.issued_at, ttlMs: order.ttl_ms }
    const clock = () => this.#line?.serverNow() ?? null
    return await obeyBarrierOrder(asked, this.#parts.devices.barrier, this.#memory, clock)
  }

  jobs(): ReturnType<PrintQueue['jobs']> {
    return this.#queue?.jobs() ?? []
  }

  onChange(listener: () => void): void {
    this.#changes.add(listener)
  }

  async close(): Promise<void> {
    clearInterval(this.#ticking)
    if (this.#reporting !== null) clearTimeout(this.#reporting)
    this.#line?.close()
    await this.#parts.devices.close()
    await this.#queue?.close()
    await this.#standby?.close()
    await this.#memory.close()
    await this.#turnMemory.close()
    await this.#audit.close()
  }

  #take(input: TurnInput): void {
    const before = this.#turn
    const { turn, effects } = nextTurn(before, input, Date.now())
    this.#turn = turn
    if (turn.lamp !== before.lamp) this.#parts.devices.lamp.show(turn.lamp)
    for (const effect of effects) this.#perform(effect)
    if (turn === before) return
    void this.#turnMemory.keep(turn.activityId).catch(() => undefined)
    this.#changed()
  }

  /** The first word of the loop after a start tells whether the vehicle of the last run is still there. */
  #presence(present: boolean): void {
    const left = this.#turn.activityId === null ? this.#turnMemory.activityId : null
    if (left !== null) this.#take({ type: 'resumed', activityId: left })
    this.#take({ type: 'presence', present })
  }

  #perform(effect: TurnEffect): void {
    switch (effect.type) {
      case 'check_in':
        void this.#checkIn(effect)
        return
      case 'pulse':
        void this.#pulse(effect)
        return
      case 'print':
        this.#queue?.add(effect.slip).catch((err: unknown) => {
          this.#parts.log.error({ lane: this.#parts.lane.code, slip: effect.slip.id, err }, 'A slip was not queued')
        })
        return
      case 'passage':
        this.#record({
          kind: 'passage',
          fact: { activity_id: effect.activityId, outcome: effect.outcome, at: this.#now().toISOString() },
        })
        return
      case 'answer':
        this.#answers.get(effect.id)?.(effect.result)
        this.#answers.delete(effect.id)
    }
  }

  #arrived(seen: SeenVehicle): void {
    const vehicle: Vehicle = { id: uuid(), plate: seen.plate, confidence: seen.confidence, at: seen.at.getTime() }
    this.#take({ type: 'arrived', vehicle })
    if (this.#turn.vehicle?.id !== vehicle.id) return
    if (this.#parts.lane.direction === 'both') this.#direction = seen.direction ?? 'in'
    this.#pictures = new Pictures(vehicle.id, seen.photos, this.#parts.api, (count, why) =>
      this.#parts.log.warn({ lane: this.#parts.lane.code, count, why: String(why) }, 'Photos were not stored'),
    )
  }

  async #checkIn({ scan, vehicle }: Extract<TurnEffect, { type: 'check_in' }>): Promise<void> {
    if (this.#body?.key !== scan.id) {
      const { id: laneId } = this.#parts.lane
      const pictures = this.#pictures?.vehicleId === vehicle?.id ? this.#pictures : null
      const photos = (await pictures?.stored()) ?? []
      // A retry must repeat the very same words: the key belongs to them.
      this.#body = { key: scan.id, body: checkInBody({ laneId, direction: this.#direction, scan, vehicle, photos }) }
    }
    const { api, patience: usual = patience } = this.#parts
    const asking = { api, standby: this.#standby, patience: usual, connected: this.connected }
    this.#take(await askOrDecide(asking, scan, this.#body.body))
  }

  /** The server's time as far as it is known, else the machine's. */
  #now(): Date {
    return new Date(this.#line?.serverNow() ?? Date.now())
  }

  #record(entry: Parameters<Standby['record']>[0]): void {
    this.#standby?.record(entry).catch((err: unknown) => {
      this.#parts.log.error({ lane: this.#parts.lane.code, kind: entry.kind, err }, 'Nothing can be written down')
    })
  }

  async #pulse(order: Extract<TurnEffect, { type: 'pulse' }>): Promise<void> {
    const { pulse, remote } = order
    const { devices, lane, log } = this.#parts
    const clock = order.clock === 'lane' ? () => this.#now().getTime() : () => this.#line?.serverNow() ?? null
    const result = await obeyBarrierOrder(order, devices.barrier, this.#memory, clock)
    log.info({ lane: lane.code, command: pulse.id, ...result }, `barrier ${pulse.action}`)
    this.#take({ type: 'pulsed', pulse, result, remote })
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
    this.#parts.log.info({ lane: this.#parts.lane.code, state }, 'line to the server')
    if (state === 'replaced') this.#parts.onReplaced?.()
    if (this.#standby !== null) this.#standby.offline = state !== 'connected'
    if (state !== 'connected') return this.#changed()
    this.#report()
    this.#standby?.online()
    this.#take({ type: 'link_up' })
  }

  /** Changes come in bursts: one report says them all. */
  #changed(): void {
    for (const tell of this.#changes) tell()
    this.#reporting ??= setTimeout(() => this.#report(), 20)
  }

  #report(): void {
    if (this.#reporting !== null) clearTimeout(this.#reporting)
    this.#reporting = null
    const standby = this.#standby
    if (standby === null) return
    const said = { now: new Date(), machine: standby.machine(), peerUrl: standby.alone.peerUrl }
    void this.#line?.report(laneReport(this.#parts.devices, this.#turn, said))
  }
}
