import { mkdir, open, readdir, readFile, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { Refusal } from '#shared/contract/errors.ts'
import type { JournalEntry } from '#shared/contract/laneJournal.ts'
import { cameraPositions } from '#shared/domain/lane.ts'
import { Journal } from '../journal/journal.ts'
import type { LaneApi } from './laneApi.ts'
import type { LaneLog } from './laneLog.ts'
import type { KnownPhoto } from './pictures.ts'

const Late = z.object({
  /** Becomes the id of the journal's entry, so that it counts once. */
  id: z.uuid(),
  photo_id: z.string(),
  activity_id: z.string(),
  position: z.enum(cameraPositions),
  media_type: z.string(),
  at: z.iso.datetime(),
})
type Late = z.infer<typeof Late>

const Line = z.union([z.object({ late: Late }), z.object({ done: z.string() })])

interface Parts {
  readonly folder: string
  readonly api: Pick<LaneApi, 'uploadPhoto'>
  /** Writes down that a photo is at the server now. */
  readonly note: (entry: JournalEntry) => Promise<void>
  readonly log: LaneLog
  readonly now: () => Date
  readonly changed: () => void
  readonly waitMs?: number
}

const usualWaitMs = 2_000
const longestWaitMs = 60_000
/** The last bytes of a disk belong to the journal: without it nothing opens, without a photo it does. */
const reservedBytes = 64 * 1_048_576

/**
 * Photos that were not at the server when their vehicle was decided about: kept on the disk, sent when there is a line,
 * and attached by an entry of the journal, each once.
 */
export class LatePhotos {
  readonly #parts: Parts
  readonly #journal: Journal<z.infer<typeof Line>>
  readonly #waiting: Late[]
  #running: Promise<void> | null = null
  #keeping: Promise<void> = Promise.resolve()
  #again: NodeJS.Timeout | null = null
  #waitMs: number
  #closed = false

  private constructor(parts: Parts, journal: Journal<z.infer<typeof Line>>, waiting: Late[]) {
    this.#parts = parts
    this.#journal = journal
    this.#waiting = waiting
    this.#waitMs = parts.waitMs ?? usualWaitMs
  }

  static async open(parts: Parts): Promise<LatePhotos> {
    const { journal, entries } = await Journal.open(join(parts.folder, 'photos.jsonl'), Line, (lines) => {
      const done = new Set(lines.flatMap((line) => ('done' in line ? [line.done] : [])))
      return lines.filter((line) => 'late' in line && !done.has(line.late.id))
    })
    const waiting = entries.flatMap((line) => ('late' in line ? [line.late] : []))
    const late = new LatePhotos(parts, journal, waiting)
    await late.#sweep().catch(() => undefined)
    late.flush()
    return late
  }

  /** Photos that wait for the server. */
  get pending(): number {
    return this.#waiting.length
  }

  /** Resolves when they are on the disk; throws where it has no room to spare. */
  keep(activityId: string, photos: readonly KnownPhoto[]): Promise<void> {
    const kept = this.#keeping.then(() => this.#keep(activityId, photos))
    this.#keeping = kept.catch(() => undefined)
    return kept
  }

  /** Begins at once; what is under way goes on. */
  flush(): void {
    if (this.#closed) return
    if (this.#again !== null) clearTimeout(this.#again)
    this.#again = null
    this.#running ??= this.#drain().finally(() => (this.#running = null))
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#again !== null) clearTimeout(this.#again)
    await this.#keeping
    await this.#running
    await this.#journal.close()
  }

  async #keep(activityId: string, photos: readonly KnownPhoto[]): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    for (const { id: photo_id, position, mediaType: media_type, bytes } of photos) {
      const { bavail, bsize } = await statfs(this.#folder)
      if (bavail * bsize < reservedBytes + bytes.length) throw new Error('the disk has no room to spare')
      const file = await open(this.#fileOf(photo_id), 'w')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      const at = this.#parts.now().toISOString()
      const late = { id: uuid(), photo_id, activity_id: activityId, position, media_type, at }
      await this.#journal.append({ late })
      this.#waiting.push(late)
    }
    this.#parts.changed()
    this.flush()
  }

  async #drain(): Promise<void> {
    for (let [late] = this.#waiting; late !== undefined && !this.#closed; [late] = this.#waiting) {
      try {
        await this.#send(late)
      } catch {
        return this.#later()
      }
      this.#waitMs = this.#parts.waitMs ?? usualWaitMs
      this.#waiting.shift()
      this.#parts.changed()
    }
  }

  async #send({ id, photo_id, activity_id, position, media_type, at }: Late): Promise<void> {
    const { api, note, log } = this.#parts
    const bytes = await readFile(this.#fileOf(photo_id)).catch((thrown: unknown) => {
      if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown
      log.error({ photo: photo_id, activity: activity_id }, 'A photo that waited for the server is gone')
      return null
    })
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
    await this.#journal.append({ done: id })
    if (!this.#waiting.some((other) => other.id !== id && other.photo_id === photo_id))
      await rm(this.#fileOf(photo_id), { force: true })
  }

  /** Files that nothing refers to: a kill came before their line. */
  async #sweep(): Promise<void> {
    const wanted = new Set(this.#waiting.map(({ photo_id }) => photo_id))
    for (const name of await readdir(this.#folder))
      if (!wanted.has(name)) await rm(join(this.#folder, name), { force: true })
  }

  #later(): void {
    if (this.#closed) return
    this.#again = setTimeout(() => this.flush(), this.#waitMs)
    this.#waitMs = Math.min(longestWaitMs, this.#waitMs * 2)
  }

  get #folder(): string {
    return join(this.#parts.folder, 'photos')
  }

  #fileOf(photoId: string): string {
    return join(this.#folder, photoId)
  }
}
