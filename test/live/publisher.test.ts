import { expect, it, vi } from 'vitest'
import type { Announcement } from '#server/database/work.ts'
import { openDatabase, type Database } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import type { NumberedEvent } from '#server/live/numberOutbox.ts'
import { createPublisher } from '#server/live/publisher.ts'
import { pruneOutbox } from '#server/live/pruneOutbox.ts'
import { eventsAfter } from '#server/queries/liveEvents.ts'
import { describeEachDatabase, silentLog } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'

const ticketEvent = (id: string): Announcement => ({
  type: 'ticket.changed',
  ticket: { id, status: 'active', access_number: 'TKT-00000001' },
})

const announce = (database: Database, stream: 'operations' | `company:${string}`, id: string): Promise<void> =>
  inTestWork(database, async (work) => work.announce(stream, ticketEvent(id)))

const positions = (emitted: readonly NumberedEvent[], stream: string): number[] =>
  emitted.filter((one) => one.stream === stream).map(({ event }) => event.seq)

const upTo = (count: number): number[] => Array.from({ length: count }, (_, step) => step + 1)

describeEachDatabase('the publisher', (open, address) => {
  it('numbers what was committed, per stream and without gaps, and nothing that was rolled back', async () => {
    const database = await open()
    const emitted: NumberedEvent[] = []
    const publisher = createPublisher({ database, log: silentLog, emit: (one) => emitted.push(one) })
    const work = upTo(60).map(async (step) => {
      if (step % 3 === 0)
        await inTestWork(database, async (work) => {
          work.announce('operations', ticketEvent(`never-${step}`))
          throw new Error('no')
        }).catch(() => {})
      else await announce(database, step % 2 === 0 ? 'operations' : 'company:c1', `t${step}`)
    })
    await Promise.all(work)
    await vi.waitFor(() => expect(emitted).toHaveLength(40), 10_000)
    expect(positions(emitted, 'operations')).toEqual(upTo(20))
    expect(positions(emitted, 'company:c1')).toEqual(upTo(20))
    expect(JSON.stringify(emitted)).not.toContain('never')
    await publisher.close()
  })

  it('shares the work with a second server: every event is numbered and emitted once', async () => {
    const url = await address()
    const one = await openDatabase({ url, log: silentLog })
    /* A SQLite file belongs to one process; two publishers in it share its lock. */
    const two = one.dialect.name === 'sqlite' ? one : await openDatabase({ url, log: silentLog })
    const databases = [one, two]
    await migrate(one)
    const emitted: NumberedEvent[] = []
    const publishers = databases.map((database) =>
      createPublisher({ database, log: silentLog, emit: (event) => emitted.push(event) }),
    )
    for (const step of upTo(40)) await announce(step % 2 === 0 ? one : two, 'operations', `t${step}`)
    await vi.waitFor(() => expect(emitted).toHaveLength(40), 20_000)
    expect(positions(emitted, 'operations').toSorted((a, b) => a - b)).toEqual(upTo(40))
    for (const publisher of publishers) await publisher.close()
    for (const database of new Set(databases)) await database.close()
  })

  it('finds what another process committed, and keeps the event as it was announced', async () => {
    const database = await open()
    await announce(database, 'operations', 'before')
    const emitted: NumberedEvent[] = []
    const publisher = createPublisher({ database, log: silentLog, emit: (one) => emitted.push(one) })
    await vi.waitFor(() => expect(emitted).toHaveLength(1), 10_000)
    await inTestWork(database, ({ sql, now }) =>
      sql.run('INSERT INTO outbox (stream, events, payload, at) VALUES (?, ?, ?, ?)', [
        'operations',
        1,
        JSON.stringify([ticketEvent('elsewhere')]),
        now,
      ]),
    )
    await vi.waitFor(() => expect(emitted).toHaveLength(2), 10_000)
    expect(emitted[1]).toMatchObject({ stream: 'operations', event: { seq: 2, ...ticketEvent('elsewhere') } })
    const stored = await database.read({ kind: 'system', id: 'system', name: 'test' }, ({ sql }) =>
      eventsAfter(sql, 'operations', { since: 0, head: 2, most: 10 }),
    )
    expect(stored).toEqual(emitted.map(({ event }) => event))
    await publisher.close()
  })

  it('numbers each event of a transaction, and finds those after any of them', async () => {
    const database = await open()
    const emitted: NumberedEvent[] = []
    const publisher = createPublisher({ database, log: silentLog, emit: (one) => emitted.push(one) })
    await inTestWork(database, async (work) => {
      for (const step of upTo(450)) work.announce(step % 3 === 0 ? 'company:c1' : 'operations', ticketEvent(`t${step}`))
    })
    await vi.waitFor(() => expect(emitted).toHaveLength(450), 10_000)
    await publisher.close()
    const operations = emitted.filter(({ stream }) => stream === 'operations').map(({ event }) => event)
    expect(operations.map(({ seq }) => seq)).toEqual(upTo(300))
    expect(positions(emitted, 'company:c1')).toEqual(upTo(150))
    await database.read({ kind: 'system', id: 'system', name: 'test' }, async ({ sql }) => {
      for (const since of [0, 1, 199, 200, 201, 299, 300])
        expect(await eventsAfter(sql, 'operations', { since, head: 300, most: 1000 })).toEqual(operations.slice(since))
      expect(await eventsAfter(sql, 'operations', { since: 5, head: 301, most: 1000 })).toBeNull()
    })
  })

  it('removes events only when they are old and far behind', async () => {
    const database = await open()
    const tomorrow = new Date(Date.now() + 25 * 3_600_000)
    await inTestWork(database, async ({ sql, now }) => {
      await sql.run(`INSERT INTO streams (name, head) VALUES ('operations', 2005), ('company:c1', 3), ('user:u1', 25)`)
      for (const [stream, seq] of [
        ...upTo(10).map((n) => ['operations', n] as const),
        ['company:c1', 3],
        ['user:u1', 5],
        ['user:u1', 6],
      ] as const)
        await sql.run(`INSERT INTO outbox (stream, events, payload, at, seq) VALUES (?, 1, '[{}]', ?, ?)`, [
          stream,
          now,
          seq,
        ])
    })
    expect(await inTestWork(database, ({ sql, now }) => pruneOutbox(sql, now))).toBe(0)
    expect(await inTestWork(database, ({ sql }) => pruneOutbox(sql, tomorrow))).toBe(6)
    const kept = await inTestWork(database, ({ sql }) =>
      sql.rows<{ stream: string; seq: number }>('SELECT stream, seq FROM outbox ORDER BY id'),
    )
    expect(kept.map(({ stream, seq }) => `${stream} ${seq}`)).toEqual([
      ...[6, 7, 8, 9, 10].map((seq) => `operations ${seq}`),
      'company:c1 3',
      'user:u1 6',
    ])
  })
})
