import { v7 as uuid } from 'uuid'
import type { LaneMachine } from '#shared/contract/autogate/lane.ts'
import type { JournalEntry } from '#shared/contract/laneJournal.ts'
import type { z } from 'zod'
import type { Disk } from '../../journal/disk.ts'
import { LaneJournal } from '../../journal/laneJournal.ts'
import type { LaneApi } from '../laneApi.ts'
import type { LaneLog } from '../laneLog.ts'
import { Alone } from './alone.ts'
import { SnapshotStore } from './snapshotStore.ts'
import { SnapshotSync } from './snapshotSync.ts'
import { Upload } from './upload.ts'

interface Parts {
  readonly laneId: string
  readonly folder: string
  readonly disk: Disk | undefined
  readonly api: LaneApi
  readonly log: LaneLog
  readonly siteKey: string | null
  readonly peerUrl: string | null
  readonly snapshotEveryMs: number
  readonly now: () => Date
  readonly changed: () => void
}

type EntryWithoutHead = JournalEntry extends infer Entry
  ? Entry extends JournalEntry
    ? Omit<Entry, 'id' | 'at'>
    : never
  : never

/** All that lets a lane go on without the server: its journal, what it knows, and the way back to the server. */
export class Standby {
  readonly alone: Alone
  readonly snapshot: SnapshotStore
  readonly journal: LaneJournal
  readonly #upload: Upload
  readonly #sync: SnapshotSync
  readonly #parts: Parts
  #offline = false

  private constructor(parts: Parts, { alone, snapshot, journal }: Pick<Standby, 'alone' | 'snapshot' | 'journal'>) {
    this.#parts = parts
    this.alone = alone
    this.snapshot = snapshot
    this.journal = journal
    const { api, log, snapshotEveryMs: everyMs, changed } = parts
    this.#upload = new Upload({ journal, api, log, drained: () => this.#sync.now() })
    this.#sync = new SnapshotSync({ store: snapshot, api, log, everyMs, changed })
    journal.onChange(() => {
      this.#upload.flush()
      changed()
    })
    this.#upload.flush()
  }

  static async open(parts: Parts): Promise<Standby> {
    const { folder, disk, laneId, siteKey, peerUrl, now } = parts
    const journal = await LaneJournal.open(folder, disk)
    /* Only a pairing says which lane this is; a token of somebody's own does not. */
    const owner = siteKey === null ? null : laneId
    const snapshot = await SnapshotStore.open(folder, { siteKey, laneId: owner, ...(disk !== undefined && { disk }) })
    const alone = await Alone.open({ laneId, folder, disk, journal, snapshot, peerUrl, now })
    return new Standby(parts, { alone, snapshot, journal })
  }

  /** Something that is about to be done: written down before this resolves; throws when that cannot be. */
  async permit(entry: EntryWithoutHead): Promise<void> {
    await this.journal.append(this.#headed(entry))
  }

  /** Something that was done: written down as soon as the disk takes it. */
  note(entry: EntryWithoutHead): void {
    const headed = this.#headed(entry)
    this.journal.note(headed).catch((err: unknown) => {
      this.#parts.log.error({ lane: this.#parts.laneId, entry: headed, err }, 'A fact was lost')
    })
  }

  set offline(offline: boolean) {
    if (offline === this.#offline) return
    this.#offline = offline
    this.#parts.log.info({ lane: this.#parts.laneId, offline }, offline ? 'The lane decides alone' : 'Back on the line')
    this.#parts.changed()
  }

  /** The server can be reached again. */
  online(): void {
    this.#upload.flush()
    this.#sync.now()
  }

  #headed(entry: EntryWithoutHead): JournalEntry {
    return { ...entry, id: uuid(), at: this.#parts.now().toISOString() }
  }

  machine(): z.infer<typeof LaneMachine> {
    const { pending, synced, quarantined, fault } = this.journal
    return {
      offline: this.#offline,
      snapshot_at: this.snapshot.takenAt,
      pending,
      synced,
      quarantined: quarantined.length,
      journal: fault === null ? 'well' : 'fault',
      peers: this.alone.peers,
    }
  }

  async close(): Promise<void> {
    await this.#sync.close()
    await this.#upload.close()
    await this.alone.close()
    await this.journal.close()
    await this.snapshot.close()
  }
}
