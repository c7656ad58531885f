import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Refusal } from '#shared/contract/errors.ts'
import type { Database } from '#server/database/database.ts'
import { isForeignKeyViolation, isUniqueViolation } from '#server/database/faults.ts'
import type { Work } from '#server/database/work.ts'
import { inTestWork, testClerk } from '#test/factories/insert.ts'
import { makeCompany } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { describeEachDatabase } from './databases.ts'

const changed = { type: 'ticket.changed', ticket: { id: '1', status: 'active', access_number: 'TKT-1' } } as const

describeEachDatabase('transactions', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  const count = async (table: string) => {
    const [row] = await database.read(testClerk, ({ sql }) =>
      sql.rows<{ many: number }>(`SELECT COUNT(*) AS many FROM ${table}`),
    )
    return row?.many
  }
  const insertStream = ({ sql }: Work, name: string) => sql.run('INSERT INTO streams (name) VALUES (?)', [name])

  it('commits rows, audit records and events together', async () => {
    const now = new Date('2026-11-21T00:00:00.001Z')
    const announced = vi.fn()
    const stop = database.onAnnounced(announced)
    await database.inWork({ actor: testClerk, request: { id: 'r-1', ip: '10.0.0.1' }, now }, async (work) => {
      await insertStream(work, 'kept')
      for (let number = 0; number < 120; number += 1) work.announce('operations', changed)
      work.record({ action: 'stream.made', entity: 'stream', entityId: 'kept', after: { name: 'kept' } })
    })
    stop()
    const runs = await database.read(testClerk, ({ sql }) => sql.rows('SELECT stream, events FROM outbox'))
    expect(runs).toEqual([{ stream: 'operations', events: 120 }])
    const [record] = await database.read(testClerk, ({ sql }) => sql.rows('SELECT * FROM audit_records'))
    expect(record).toMatchObject({
      at: now,
      actor_kind: 'system',
      actor_name: 'test',
      action: 'stream.made',
      before: null,
      after: { name: 'kept' },
      ip: '10.0.0.1',
      request_id: 'r-1',
    })
    expect(announced).toHaveBeenCalledTimes(1)
  })

  it('rolls all of it back when the body throws, and runs no effect', async () => {
    const before = [await count('streams'), await count('outbox'), await count('audit_records')]
    const effect = vi.fn()
    const stop = database.onAnnounced(effect)
    const work = inTestWork(database, async (work) => {
      await insertStream(work, 'lost')
      await work.models.company.create(
        { name: 'PT Hilang', code: 'HILANG', type: 'tenant', status: 'active' },
        { transaction: work.transaction },
      )
      work.announce('operations', changed)
      work.record({ action: 'x', entity: 'x', entityId: null })
      work.afterCommit(effect)
      throw new Refusal('row.not_found')
    })
    await expect(work).rejects.toThrow(Refusal)
    stop()
    expect([await count('streams'), await count('outbox'), await count('audit_records')]).toEqual(before)
    expect(await database.read(testClerk, ({ models }) => models.company.count({ where: { code: 'HILANG' } }))).toBe(0)
    expect(effect).not.toHaveBeenCalled()
  })

  it('waits for the last writes with its commit, and fails with them', async () => {
    const begin = (name: string, ends: () => Promise<unknown>) =>
      inTestWork(database, async (work) => {
        await insertStream(work, name)
        work.beforeCommit(ends())
        work.record({ action: 'x', entity: 'stream', entityId: name })
      })
    const kept = async (name: string) =>
      (await database.read(testClerk, ({ sql }) => sql.rows('SELECT 1 FROM streams WHERE name = ?', [name]))).length
    await expect(begin('poor end', () => Promise.reject(new Refusal('row.not_found')))).rejects.toThrow(Refusal)
    await begin('good end', () => wait(20))
    expect([await kept('poor end'), await kept('good end')]).toEqual([0, 1])
  })

  it('loses no record that comes too late for its trail: it fails', async () => {
    const late = inTestWork(database, async (work) => {
      await insertStream(work, 'late')
      work.beforeCommit(wait(20).then(() => work.record({ action: 'x', entity: 'stream', entityId: 'late' })))
    })
    await expect(late).rejects.toThrow('trail')
  })

  it('a failing effect does not undo the commit', async () => {
    await inTestWork(database, async (work) => {
      await insertStream(work, 'effects')
      work.afterCommit(() => Promise.reject(new Error('printer gone')))
    })
    const rows = await database.read(testClerk, ({ sql }) =>
      sql.rows('SELECT name FROM streams WHERE name = ?', ['effects']),
    )
    expect(rows).toHaveLength(1)
  })

  it('a savepoint takes back a part', async () => {
    await inTestWork(database, async (work) => {
      await insertStream(work, 'outer')
      await work.sql.run('SAVEPOINT one')
      await insertStream(work, 'inner')
      await work.sql.run('ROLLBACK TO SAVEPOINT one')
      await work.sql.run('RELEASE SAVEPOINT one')
    })
    const rows = await database.read(testClerk, ({ sql }) =>
      sql.rows("SELECT name FROM streams WHERE name IN ('outer', 'inner')"),
    )
    expect(rows).toEqual([{ name: 'outer' }])
  })

  it('others see nothing before the commit', async () => {
    await inTestWork(database, async (work) => {
      await insertStream(work, 'unseen')
      const seen = await database.read(testClerk, ({ sql }) => sql.rows("SELECT 1 FROM streams WHERE name = 'unseen'"))
      expect(seen).toEqual([])
    })
  })

  it('a reading cannot write, and a work that is over cannot either', async () => {
    const write = database.read(testClerk, ({ sql }) => sql.run("INSERT INTO streams (name) VALUES ('no')"))
    await expect(write).rejects.toThrow()
    let kept: Work | undefined
    await inTestWork(database, async (work) => {
      kept = work
    })
    await expect(kept?.sql.run("INSERT INTO streams (name) VALUES ('no')")).rejects.toThrow('over')
    expect(await database.read(testClerk, ({ sql }) => sql.rows("SELECT 1 FROM streams WHERE name = 'no'"))).toEqual([])
  })

  it('names a unique and a foreign key violation alike', async () => {
    await makeCompany(database, { code: 'SAMA' })
    const again = await makeCompany(database, { code: 'sama' }).catch((error: unknown) => error)
    expect(isUniqueViolation(again)).toBe(true)
    const raw = inTestWork(database, async (work) => {
      await insertStream(work, 'twice')
      await insertStream(work, 'twice')
    })
    expect(isUniqueViolation(await raw.catch((error: unknown) => error))).toBe(true)
    const orphan = await makeTicket(database, { company_id: 'nobody' }).catch((error: unknown) => error)
    expect(isForeignKeyViolation(orphan)).toBe(true)
  })

  it('saving an outdated copy of an edited row is refused', async () => {
    const { id } = await makeCompany(database)
    const [first, second] = await database.read(testClerk, ({ models }) =>
      Promise.all([models.company.findByPk(id), models.company.findByPk(id)]),
    )
    await inTestWork(database, ({ transaction }) => first!.update({ name: 'PT Pertama' }, { transaction }))
    const late = inTestWork(database, ({ transaction }) => second!.update({ name: 'PT Kedua' }, { transaction }))
    await expect(late).rejects.toThrow(/stale|version|optimistic/i)
  })

  it('a deleted row is hidden, not gone', async () => {
    const { id } = await makeCompany(database)
    await inTestWork(database, async ({ models, transaction }) => {
      await models.company.destroy({ where: { id }, transaction })
    })
    const [shown, all] = await database.read(testClerk, ({ models }) =>
      Promise.all([models.company.findByPk(id), models.company.findByPk(id, { paranoid: false })]),
    )
    expect([shown, all?.id]).toEqual([null, id])
  })

  describe('side by side', () => {
    it('twenty that read and then write one row all succeed, none lost', async () => {
      await inTestWork(database, (work) => insertStream(work, 'counter'))
      const forUpdate = database.dialect.forUpdate
      const add = () =>
        inTestWork(database, async ({ sql }) => {
          const [row] = await sql.rows<{ head: number }>(`SELECT head FROM streams WHERE name = 'counter' ${forUpdate}`)
          await wait(1)
          await sql.run("UPDATE streams SET head = ? WHERE name = 'counter'", [(row?.head ?? 0) + 1])
        })
      await Promise.all(Array.from({ length: 20 }, add))
      const rows = await database.read(testClerk, ({ sql }) =>
        sql.rows("SELECT head FROM streams WHERE name = 'counter'"),
      )
      expect(rows).toEqual([{ head: 20 }])
    })

    it('plain writes of models wait for a transaction instead of failing', async () => {
      const held = inTestWork(database, async (work) => {
        await insertStream(work, 'held')
        await wait(50)
      })
      const plain = database.sequelize.query("INSERT INTO streams (name) VALUES ('plain')")
      await Promise.all([held, plain])
      const rows = await database.read(testClerk, ({ sql }) =>
        sql.rows("SELECT name FROM streams WHERE name IN ('held', 'plain') ORDER BY name"),
      )
      expect(rows).toEqual([{ name: 'held' }, { name: 'plain' }])
    })

    it('two that lock each other in opposite order both succeed', async () => {
      await inTestWork(database, (work) => Promise.all([insertStream(work, 'a'), insertStream(work, 'b')]))
      const runs = vi.fn()
      const both = (first: string, second: string) =>
        inTestWork(database, async ({ sql }) => {
          runs()
          await sql.run('UPDATE streams SET head = head + 1 WHERE name = ?', [first])
          await wait(30)
          await sql.run('UPDATE streams SET head = head + 1 WHERE name = ?', [second])
        })
      await Promise.all([both('a', 'b'), both('b', 'a')])
      const rows = await database.read(testClerk, ({ sql }) =>
        sql.rows("SELECT name, head FROM streams WHERE name IN ('a', 'b') ORDER BY name"),
      )
      expect(rows).toEqual([
        { name: 'a', head: 2 },
        { name: 'b', head: 2 },
      ])
      expect(runs.mock.calls.length).toBeGreaterThanOrEqual(2)
    })
  })
})
