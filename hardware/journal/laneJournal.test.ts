import { expect, it } from 'vitest'
import { v7 } from 'uuid'
import type { JournalEntry } from '#shared/contract/laneJournal.ts'
import { FaultyDisk } from '../simulation/faultyDisk.ts'
import { LaneJournal } from './laneJournal.ts'

const at = '2026-11-21T07:00:00.000Z'
const path = '/lane/journal.jsonl'
const open = (disk: FaultyDisk) => LaneJournal.open('/lane', disk)
const fact = (name: string): JournalEntry => ({
  id: v7(),
  at,
  kind: 'passage',
  fact: { activity_id: name, outcome: 'passed', at },
})
const names = (journal: LaneJournal) =>
  journal.next(100).map((entry) => (entry.kind === 'passage' ? entry.fact.activity_id : entry.kind))

it('waits with exactly what was written and not taken, wherever a kill cut the file', async () => {
  const first = new FaultyDisk()
  const journal = await open(first)
  const entries = ['a', 'b', 'c'].map(fact)
  for (const entry of entries) await journal.append(entry)
  await journal.done(entries.slice(0, 2).map(({ id }) => id))
  await journal.append(fact('d'))
  const bytes = Buffer.from(first.files.get(path) ?? [])
  const states = new Set<string>()
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const disk = new FaultyDisk()
    disk.files.set(path, bytes.subarray(0, cut))
    const again = await open(disk)
    states.add(`${names(again).join('')} ${again.synced}`)
    await again.append(fact('z'))
    expect(names(await open(disk)).at(-1)).toBe('z')
  }
  expect([...states]).toEqual([' 0', 'a 0', 'ab 0', 'abc 0', 'c 2', 'cd 2'])
})

it('refuses what may only be done when it is written, and keeps what happened until the disk takes it', async () => {
  const disk = new FaultyDisk()
  const journal = await open(disk)
  const changes: (string | null)[] = []
  journal.onChange(() => changes.push(journal.fault))
  disk.broken = 'EIO'
  await expect(journal.append(fact('never'))).rejects.toMatchObject({ code: 'EIO' })
  await journal.note(fact('first'))
  await Promise.all([journal.note(fact('second')), journal.note(fact('third'))])
  expect([journal.fault, journal.pending, names(journal)]).toEqual(['EIO', 3, []])
  await journal.mend()
  expect(journal.pending).toBe(3)
  disk.broken = null
  await journal.mend()
  expect([journal.fault, names(journal), changes.at(-1)]).toEqual([null, ['first', 'second', 'third'], null])
  expect(names(await open(disk))).toEqual(['first', 'second', 'third'])
})

it('keeps what the server will never take, also where the disk is full meanwhile', async () => {
  const disk = new FaultyDisk()
  const journal = await open(disk)
  const bad = fact('bad')
  await journal.append(bad)
  disk.capacity = 0
  const reason = { code: 'row.not_found', message: 'no' }
  await expect(journal.putAside(bad, reason)).rejects.toMatchObject({ code: 'ENOSPC' })
  expect([names(journal), journal.quarantined]).toEqual([['bad'], []])
  disk.capacity = Number.POSITIVE_INFINITY
  await journal.putAside(bad, reason)
  const again = await open(disk)
  expect([names(again), again.quarantined.map(({ code }) => code), again.synced]).toEqual([[], ['row.not_found'], 0])
})
