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

const start = async (): Promise<void> => {
  const log = { info: () => undefined, warn: () => undefined, error: (fields: object) => void errors.push(fields) }
  late = await LatePhotos.open({
    folder,
    log,
    now: () => new Date('2026-11-21T07:00:00.000Z'),
    changed: () => undefined,
    waitMs: 5,
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
  await start()
})
afterEach(async () => {
  await late.close()
  await rm(folder, { recursive: true })
})

describe('photos that come later', () => {
  it('are sent until the server takes them, under the same key', async () => {
    refusals = ['cut', 'server.failed', 'request.too_many']
    await late.keep('activity', [photo('p1')])
    await sent()
    expect(keys).toEqual(['p1'])
    expect(noted).toMatchObject([{ kind: 'photo', activity_id: 'activity', photo: { position: 'front' } }])
  })

  it('survive a restart, and count once where a kill came between sending and writing that down', async () => {
    refusals = Array.from({ length: 1_000 }, () => 'cut')
    await late.keep('activity', [photo('p1'), photo('p2')])
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
    await Promise.all([late.keep('first', [photo('p1')]), late.keep('second', [photo('p1')])])
    await sent()
    const activities = noted.map((entry) => entry.kind === 'photo' && entry.activity_id)
    expect(new Set(activities)).toEqual(new Set(['first', 'second']))
    expect(new Set(noted.map(({ id }) => id)).size).toBe(2)
  })

  it('go under a new key where nobody knows any more what became of the first', async () => {
    refusals = ['idempotency.unfinished']
    await late.keep('activity', [photo('p1')])
    await sent()
    expect([keys.length, keys.includes('p1'), noted.length]).toEqual([1, false, 1])
  })

  it('are given up, and told of, where the server will never take them', async () => {
    refusals = ['file.type']
    await late.keep('activity', [photo('p1'), photo('p2')])
    await sent()
    expect([keys, errors]).toMatchObject([['p2'], [{ photo: 'p1', code: 'file.type' }]])
  })
})
