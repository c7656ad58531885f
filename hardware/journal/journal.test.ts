import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { FaultyDisk } from '../simulation/faultyDisk.ts'
import { Journal } from './journal.ts'

const Line = z.object({ n: z.number(), word: z.string() })
const path = '/lane/journal.jsonl'
const all = <Entry>(entries: Entry[]): Entry[] => entries
const open = (disk: FaultyDisk) => Journal.open(path, Line, all, disk)
const numbers = async (disk: FaultyDisk) => (await open(disk)).entries.map(({ n }) => n)
const text = (disk: FaultyDisk) => disk.files.get(path)?.toString() ?? ''
const line = (n: number) => ({ n, word: 'palang dibuka – Łódź' })

describe('a journal', () => {
  it('keeps every whole line of a file that a kill cut anywhere, and goes on behind them', async () => {
    const first = new FaultyDisk()
    const { journal } = await open(first)
    for (let n = 1; n <= 3; n += 1) await journal.append(line(n))
    const bytes = Buffer.from(first.files.get(path) ?? [])
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const disk = new FaultyDisk()
      disk.files.set(path, bytes.subarray(0, cut))
      const whole = bytes.subarray(0, cut).toString('latin1').split('\n').length - 1
      const opened = await open(disk)
      expect(opened.entries.map(({ n }) => n)).toEqual([1, 2, 3].slice(0, whole))
      await opened.journal.append(line(9))
      expect(await numbers(disk)).toEqual([...[1, 2, 3].slice(0, whole), 9])
    }
  })

  it('forgets what is no longer needed once it has grown long, and nothing else', async () => {
    const disk = new FaultyDisk()
    const lastOf = (entries: z.infer<typeof Line>[]) =>
      [...new Map(entries.map((entry) => [entry.n, entry])).values()].toSorted((a, b) => a.n - b.n)
    const { journal } = await Journal.open(path, Line, lastOf, disk)
    const lines = () => text(disk).split('\n').length - 1
    let longest = 0
    for (let count = 0; count < 12_000; count += 1) {
      await journal.append(line(count % 7))
      if (count % 500 === 0) longest = Math.max(longest, lines())
    }
    expect(longest).toBeLessThan(6_000)
    expect((await Journal.open(path, Line, lastOf, disk)).entries).toEqual([0, 1, 2, 3, 4, 5, 6].map(line))
    /* A disk without room for the short file keeps the long one. */
    for (let n = 0; n < 4_990; n += 1) await journal.append(line(n))
    disk.capacity = (disk.files.get(path)?.length ?? 0) + 1_000
    for (let n = 0; n < 20; n += 1) await journal.append(line(n))
    expect((await numbers(disk)).length).toBeGreaterThan(4_990)
    await journal.append(line(8))
    expect((await numbers(disk)).at(-1)).toBe(8)
  })

  it('writes whole lines or none at every byte at which the disk gets full, and goes on when there is room', async () => {
    const length = Buffer.byteLength(`${JSON.stringify(line(1))}\n`)
    for (let room = 0; room < length; room += 1) {
      const disk = new FaultyDisk()
      const { journal } = await open(disk)
      await journal.append(line(1))
      disk.capacity = length + room
      await expect(journal.append(line(2))).rejects.toMatchObject({ code: 'ENOSPC' })
      expect([journal.fault, await numbers(disk)]).toEqual(['ENOSPC', [1]])
      disk.capacity = Number.POSITIVE_INFINITY
      await journal.append(line(3))
      expect([journal.fault, await numbers(disk)]).toEqual([null, [1, 3]])
    }
  })

  it.each(['EIO', 'EROFS'])(
    'never shows half a line to the next one, not even where %s forbids to cut',
    async (code) => {
      const disk = new FaultyDisk()
      const { journal } = await open(disk)
      await journal.append(line(1))
      disk.broken = code
      disk.stuck = code
      await expect(journal.append(line(2))).rejects.toMatchObject({ code })
      expect(text(disk).endsWith('\n')).toBe(false)
      disk.broken = null
      await expect(journal.append(line(3))).rejects.toMatchObject({ code })
      disk.stuck = null
      await journal.append(line(4))
      expect(await numbers(disk)).toEqual([1, 4])
    },
  )

  it('tells that the disk takes something again without an entry', async () => {
    const disk = new FaultyDisk()
    const { journal } = await open(disk)
    disk.capacity = 0
    await journal.append(line(1)).catch(() => undefined)
    await journal.mend()
    expect(journal.fault).toBe('ENOSPC')
    disk.capacity = 1_000
    await journal.mend()
    expect([journal.fault, await numbers(disk)]).toEqual([null, []])
  })

  it('opens on a full disk with all that was written, and writes once there is room', async () => {
    const disk = new FaultyDisk()
    const before = await open(disk)
    for (let n = 1; n <= 3; n += 1) await before.journal.append(line(n))
    disk.capacity = 0
    const { journal, entries } = await Journal.open(path, Line, (lines) => lines.slice(-1), disk)
    expect([entries.map(({ n }) => n), journal.fault]).toEqual([[3], 'ENOSPC'])
    await expect(journal.append(line(4))).rejects.toMatchObject({ code: 'ENOSPC' })
    disk.capacity = Number.POSITIVE_INFINITY
    await journal.append(line(5))
    expect(await numbers(disk)).toEqual([1, 2, 3, 5])
  })
})
