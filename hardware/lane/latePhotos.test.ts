import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Refusal, type RefusalCode } from '#shared/contract/errors.ts'
import { filePathOf } from '#shared/domain/filePath.ts'
import type { JournalEntry } from '#shared/contract/laneJournal.ts'
import { LatePhotos } from './latePhotos.ts'

const photo = (id: string) => ({ id, position: 'front', mediaType: 'image/png', bytes: Buffer.from(id) }) as const

let folder: string
let late: LatePhotos
let noted: JournalEntry[]
let errors: object[]
/** The keys under which photos came, and what the server says to the next ones. */
let keys: string[]
let refusals: (RefusalCode | 'cut')[]
/** What the lane itself had decided before it was killed, by scan. */
let decided: Map<string, string>

const start = async (): Promise<void> => {
  const log = { info: () => undefined, warn: () => undefined, error: (fields: object) => void errors.push(fields) }
  late = await LatePhotos.open({
    folder,
    log,
    now: () => new Date('2026-11-21T07:00:00.000Z'),
    changed: () => undefined,
    waitMs: 5,
    decidedBefore: (scan) => decided.get(scan) ?? null,
    note: async (entry) => void noted.push(entry),
    api: {
      uploadPhoto: async (_photo, key) => {
        const refusal = refusals.shift()
        if (refusal === 'cut') throw new Error('fetch failed')
        if (refusal !== undefined) throw new Refusal(refusal)
        keys.push(key)
        return filePathOf(String(keys.length).padStart(32, '0'), 'foto', 'png')
      },
    },
  })
}
const keep = async (activity: string, photos: ReturnType<typeof photo>[], scan = `scan of ${activity}`) => {
  await late.hold(scan, photos)
  await late.bind(scan, activity)
}
const sent = async (): Promise<void> => {
  await expect.poll(() => late.pending).toBe(0)
  expect(await readdir(join(folder, 'photos'))).toEqual([])
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'late-'))
  noted = []
  errors = []
  keys = []
  refusals = []
  decided = new Map()
  await start()
})
afterEach(async () => {
  await late.close()
  await rm(folder, { recursive: true })
})

describe('photos that come later', () => {
  it('are sent until the server takes them, under the same key', async () => {
    refusals = ['cut', 'server.failed', 'request.too_many']
    await keep('activity', [photo('p1')])
    await sent()
    expect(keys).toEqual(['p1'])
    expect(noted).toMatchObject([{ kind: 'photo', activity_id: 'activity', photo: { position: 'front' } }])
  })

  it('survive a restart, and count once where a kill came between sending and writing that down', async () => {
    refusals = Array.from({ length: 1_000 }, () => 'cut')
    await keep('activity', [photo('p1'), photo('p2')])
    await late.close()
    refusals = []
    await start()
    await sent()
    await late.close()
    await start()
    expect([late.pending, keys, noted.length]).toEqual([0, ['p1', 'p2'], 2])
  })

  it('belong to each of the scans of their vehicle', async () => {
    refusals = Array.from({ length: 6 }, () => 'cut')
    await Promise.all([keep('first', [photo('p1')]), keep('second', [photo('p1')])])
    await sent()
    const activities = noted.map((entry) => entry.kind === 'photo' && entry.activity_id)
    expect(new Set(activities)).toEqual(new Set(['first', 'second']))
    expect(new Set(noted.map(({ id }) => id)).size).toBe(2)
  })

  it('go under a new key where nobody knows any more what became of the first', async () => {
    refusals = ['idempotency.unfinished']
    await keep('activity', [photo('p1')])
    await sent()
    expect([keys.length, keys.includes('p1'), noted.length]).toEqual([1, false, 1])
  })

  it('are given up, and told of, where the server will never take them', async () => {
    refusals = ['file.type']
    await keep('activity', [photo('p1'), photo('p2')])
    await sent()
    expect([keys, errors]).toMatchObject([['p2'], [{ photo: 'p1', code: 'file.type' }]])
  })

  it('wait for the decision about their scan, and go where nobody will make one', async () => {
    await late.hold('scan 1', [photo('p1')])
    await late.hold('scan 2', [photo('p1'), photo('p2')])
    await late.hold('scan 2', [photo('p1'), photo('p2')])
    await late.drop('scan 1')
    expect([late.pending, keys, (await readdir(join(folder, 'photos'))).length]).toEqual([0, [], 2])
    await late.bind('scan 2', 'activity')
    await late.bind('scan 2', 'another')
    await late.drop('scan 2')
    await sent()
    expect(noted.map((entry) => entry.kind === 'photo' && entry.activity_id)).toEqual(['activity', 'activity'])
  })

  it('find their activity after a kill between decision and binding: by the lane’s word, else by their scan', async () => {
    await late.hold('alone', [photo('p1')])
    await late.hold('asked', [photo('p2')])
    await late.close()
    decided.set('alone', 'activity')
    await start()
    await sent()
    expect(noted).toMatchObject([{ activity_id: 'activity' }, { activity_id: 'asked' }])
  })
})
