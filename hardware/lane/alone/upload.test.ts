import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { v7 } from 'uuid'
import { Refusal } from '#shared/contract/errors.ts'
import type { JournalAnswer, JournalEntry } from '#shared/contract/laneJournal.ts'
import { LaneJournal } from '../../journal/laneJournal.ts'
import { FaultyDisk } from '../../simulation/faultyDisk.ts'
import { Upload } from './upload.ts'

const at = '2026-11-21T07:00:00.000Z'
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const fact = (name: string): JournalEntry => ({
  id: v7(),
  at,
  kind: 'passage',
  fact: { activity_id: name, outcome: 'passed', at },
})
const nameOf = (entry: JournalEntry): string => (entry.kind === 'passage' ? entry.fact.activity_id : entry.kind)

let journal: LaneJournal
let upload: Upload
let taken: string[]
let drained: number
/** How the server treats an upload: its answers, or a throw. */
let answer: (entries: readonly JournalEntry[]) => readonly JournalAnswer[]

const take = (entries: readonly JournalEntry[]): readonly JournalAnswer[] =>
  entries.map((entry) => {
    const known = taken.includes(nameOf(entry))
    if (!known) taken.push(nameOf(entry))
    return { id: entry.id, state: known ? 'repeated' : 'taken', code: null, message: null }
  })

beforeEach(async () => {
  journal = await LaneJournal.open('/lane', new FaultyDisk())
  taken = []
  drained = 0
  answer = take
  upload = new Upload({
    journal,
    log: silent,
    drained: () => (drained += 1),
    api: { upload: async (entries) => answer(entries) },
  })
})
afterEach(() => upload.close())

const write = async (...names: string[]): Promise<void> => {
  for (const name of names) await journal.append(fact(name))
  upload.flush()
}
const done = async () => await expect.poll(() => journal.pending, { timeout: 5_000 }).toBe(0)

describe('telling the server what the lane did', () => {
  it('goes in order, and again after a cut that came before the answer', async () => {
    let cuts = 2
    answer = (entries) => {
      const answers = take(entries)
      if (cuts-- > 0) throw new Error('fetch failed')
      return answers
    }
    await write('a', 'b', 'c')
    await done()
    expect([taken, drained, journal.synced]).toEqual([['a', 'b', 'c'], 1, 3])
  })

  it('keeps aside what the server refuses, with its reason, and goes on', async () => {
    answer = (entries) =>
      entries.flatMap((entry) =>
        nameOf(entry) === 'b'
          ? [{ id: entry.id, state: 'refused' as const, code: 'row.not_found', message: 'no' }]
          : take([entry]),
      )
    await write('a', 'b', 'c')
    await done()
    expect([taken, journal.synced]).toEqual([['a', 'c'], 2])
    expect(journal.quarantined.map(({ entry, code }) => [nameOf(entry), code])).toEqual([['b', 'row.not_found']])
  })

  it('finds the one entry for which the server refuses all of them', async () => {
    answer = (entries) => {
      if (entries.some((entry) => nameOf(entry) === 'b')) throw new Refusal('request.malformed')
      return take(entries)
    }
    await write('a', 'b', 'c', 'd')
    await done()
    expect(taken).toEqual(['a', 'c', 'd'])
    expect(journal.quarantined.map(({ entry, code }) => [nameOf(entry), code])).toEqual([['b', 'request.malformed']])
  })

  it('puts nothing aside while the server itself is not well', async () => {
    let failures = 3
    answer = (entries) => {
      if (failures-- > 0) throw new Refusal('server.busy')
      return take(entries)
    }
    await write('a', 'b')
    await done()
    expect([taken, journal.quarantined]).toEqual([['a', 'b'], []])
  })
})
