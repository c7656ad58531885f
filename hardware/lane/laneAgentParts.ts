import type { LabAnswer, LabQuestion } from '#shared/contract/lane.ts'
import type { LaneDirection } from '#shared/domain/lane.ts'
import type { LaneDevices } from '../devices/laneDevices.ts'
import type { Disk } from '../journal/disk.ts'
import type { PrintQueue } from '../printing/printQueue.ts'
import type { Standby } from './alone/standby.ts'
import type { Patience } from './askVerdict.ts'
import type { CommandMemory } from './commandMemory.ts'
import type { LaneApi } from './laneApi.ts'
import type { LaneLine, LaneLineListeners } from './laneLine.ts'
import type { LaneLog } from './laneLog.ts'
import type { LatePhotos } from './latePhotos.ts'
import type { ScanAudit } from './scanAudit.ts'
import type { PulseOutcome } from './turn.ts'
import type { TurnMemory } from './turnMemory.ts'

/** A pulse that somebody at the console allowed for a test. */
export interface PulsesForTest {
  pulseForTest(order: { id: string; issued_at: string; ttl_ms: number }): Promise<PulseOutcome>
}

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
  /** Where its journals are; the machine's own where none is given. */
  readonly disk?: Disk
  readonly log: LaneLog
  readonly patience?: Patience
  /** The key that signs snapshots, as the pairing gave it. */
  readonly siteKey?: string | null
  /** Where the other lanes of the gate reach this one; without it the lane works by itself. */
  readonly peerUrl?: string | null
  readonly snapshotEveryMs?: number
  /** What a person in the device lab may do here. */
  readonly lab?: (question: LabQuestion, agent: PulsesForTest) => Promise<LabAnswer>
  /** Another agent took this lane over: this one must stop. */
  readonly onReplaced?: () => void
}

/** What a lane remembers on its disk. */
export interface LaneMemory {
  readonly commands: CommandMemory
  readonly lastTurn: TurnMemory
  readonly scans: ScanAudit
  readonly standby: Standby
  readonly late: LatePhotos
  readonly slips: PrintQueue
}
