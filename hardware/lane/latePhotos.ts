import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { Refusal } from '#shared/contract/errors.ts'
import type { JournalEntry } from '#shared/contract/laneJournal.ts'
import { Journal } from '../journal/journal.ts'
import type { LaneApi } from './laneApi.ts'
import type { LaneLog } from './laneLog.ts'
import { isBound, LatePhotoLine, stillLate, type BoundPhoto, type LatePhoto } from './latePhotoLines.ts'
import { PhotoFiles } from './photoFiles.ts'
import type { KnownPhoto } from './pictures.ts'

interface Parts {
  readonly folder: string
  readonly api: Pick<LaneApi, 'uploadPhoto'>
  /** What the lane itself had decided about a scan before it was killed; null where the server had to. */
  readonly decidedBefore: (scanId: string) => string | null
  /** Writes down that a photo is at the server now. */
  readonly note: (entry: JournalEntry) => Promise<void>
  readonly log: LaneLog
  readonly now: () => Date
  readonly changed: () => void
  readonly waitMs?: number
}

const usualWaitMs = 2_000
const longestWaitMs = 60_000

/**
 * Photos that are not at the server when their vehicle is decided about: on the disk before the decision, bound to its
 * activity after it, sent when there is a line, and attached by an entry of the journal, each once. Where a kill came
 * between decision and binding the next start finds the activity by the scan.
 */
export class LatePhotos {
  readonly #parts: Parts
  readonly #files: PhotoFiles
  readonly #journal: Journal<LatePhotoLine>
  #waiting: LatePhoto[]
  #running: Promise<void> | null = null
  #keeping: Promise<void> = Promise.resolve()
  #again: NodeJS.Timeout | null = null
  #waitMs: number
  #closed = false

  private constructor(parts: Parts, journal: Journal<LatePhotoLine>, waiting: LatePhoto[]) {
    this.#parts = parts
    this.#files = new PhotoFiles(join(parts.folder, 'photos'))
    this.#journal = journal
    this.#waiting = waiting
    this.#waitMs = parts.waitMs ?? usualWaitMs
  }

  static async open(parts: Parts): Promise<LatePhotos> {
    const { journal, entries } = await Journal.open(join(parts.folder, 'photos.jsonl'), LatePhotoLine, stillLate)
    const waiting = entries.flatMap((line) => ('late' in line ? [line.late] : []))
    const late = new LatePhotos(parts, journal, waiting)
    await late.#files.keepOnly(new Set(waiting.map(({ photo_id }) => photo_id))).catch(() => undefined)
    for (const { scan_id: scan, activity_id: activity } of waiting)
      if (activity === null) await late.bind(scan, parts.decidedBefore(scan) ?? scan).catch(() => undefined)
    late.flush()
    return late
  }

  /** Photos that wait for the server. */
  get pending(): number {
    return this.#waiting.filter(isBound).length
  }

  /** Before a scan is decided about. Resolves when they are on the disk; throws where it has no room to spare. */
  hold(scanId: string, photos: readonly KnownPhoto[]): Promise<void> {
    return this.#inTurn(() => this.#hold(scanId, photos))
  }

  /** The scan is decided about: its photos belong to this activity. */
  bind(scanId: string, activityId: string): Promise<void> {
    return this.#inTurn(async () => {
      const unbound = (late: LatePhoto): boolean => late.scan_id === scanId && !isBound(late)
      if (!this.#waiting.some(unbound)) return
      this.#waiting = this.#waiting.map((late) => (unbound(late) ? { ...late, activity_id: activityId } : late))
      this.#parts.changed()
      this.flush()
      await this.#journal.append({ bound: { scan_id: scanId, activity_id: activityId } })
    })
  }

  /** Nobody will ever decide about this scan. */
  drop(scanId: string): Promise<void> {
    return this.#inTurn(async () => {
      for (const late of this.#waiting.filter((each) => each.scan_id === scanId && !isBound(each)))
        await this.#end(late)
    })
  }

  /** Begins at once; what is under way goes on. */
  flush(): void {
    if (this.#closed) return
    if (this.#again !== null) clearTimeout(this.#again)
    this.#again = null
    this.#running ??= this.#drain().finally(() => {
      this.#running = null
      if (this.#again === null && this.pending > 0) this.flush()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#again !== null) clearTimeout(this.#again)
    await this.#keeping
    await this.#running
    await this.#journal.close()
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#keeping.then(work)
    this.#keeping = done.catch(() => undefined)
    return done
  }

  async #hold(scan_id: string, photos: readonly KnownPhoto[]): Promise<void> {
    for (const { id: photo_id, position, mediaType: media_type, bytes } of photos) {
      const known = this.#waiting.filter((late) => late.photo_id === photo_id)
      if (known.some((late) => late.scan_id === scan_id)) continue
      if (known.length === 0) await this.#files.write(photo_id, bytes)
      const at = this.#parts.now().toISOString()
      const late = { id: uuid(), photo_id, scan_id, activity_id: null, position, media_type, at }
      await this.#journal.append({ late })
      this.#waiting.push(late)
    }
  }

  async #drain(): Promise<void> {
    for (;;) {
      const late = this.#waiting.find(isBound)
      if (late === undefined || this.#closed) return
      try {
        await this.#send(late)
        await this.#inTurn(() => this.#end(late))
      } catch {
        return this.#later()
      }
      this.#waitMs = this.#parts.waitMs ?? usualWaitMs
      this.#parts.changed()
    }
  }

  async #send({ id, photo_id, activity_id, position, media_type, at }: BoundPhoto): Promise<void> {
    const { api, note, log } = this.#parts
    const bytes = await this.#files.read(photo_id)
    if (bytes === null)
      log.error({ photo: photo_id, activity: activity_id }, 'A photo that waited for the server is gone')
    if (bytes !== null) {
      const photo = { position, mediaType: media_type, bytes }
      const path = await api.uploadPhoto(photo, photo_id).catch((thrown: unknown) => {
        if (!(thrown instanceof Refusal)) throw thrown
        // The key's first use was cut off half way: nobody knows its reply any more.
        if (thrown.code === 'idempotency.unfinished') return api.uploadPhoto(photo, uuid())
        if (![400, 413, 415, 422].includes(thrown.status)) throw thrown
        log.error({ photo: photo_id, activity: activity_id, code: thrown.code }, 'The server takes no such photo')
        return null
      })
      if (path !== null) await note({ id, at, kind: 'photo', activity_id, photo: { position, path } })
    }
  }

  async #end({ id, photo_id }: LatePhoto): Promise<void> {
    await this.#journal.append({ done: id })
    if (!this.#waiting.some((late) => late.id !== id && late.photo_id === photo_id)) await this.#files.remove(photo_id)
    this.#waiting = this.#waiting.filter((late) => late.id !== id)
  }

  #later(): void {
    if (this.#closed) return
    this.#again = setTimeout(() => this.flush(), this.#waitMs)
    this.#waitMs = Math.min(longestWaitMs, this.#waitMs * 2)
  }
}
