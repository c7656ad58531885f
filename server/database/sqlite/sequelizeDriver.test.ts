import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isCollision } from '../faults.ts'
import { openSqlite } from './sqliteEngine.ts'
import type { Engine } from '../engine.ts'
import { SqliteHandle } from './sqliteHandle.ts'

let folder: string
let engine: Engine
const patience = { milliseconds: 20 }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'autogate-driver-'))
  engine = await openSqlite(join(folder, 'site.sqlite'), patience)
})

afterEach(async () => {
  vi.restoreAllMocks()
  await engine.close()
  await rm(folder, { recursive: true })
})

it('tells a transaction that never got the lock to try again, and nothing of a rollback that failed', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue(undefined)
  const holding = await engine.sequelize.transaction()
  const late = await engine.sequelize.transaction().catch((error: unknown) => error)
  expect(isCollision(late)).toBe(true)
  await holding.commit()
  const next = await engine.sequelize.transaction()
  await next.commit()
  expect(warned).not.toHaveBeenCalled()
})

it('rolls back without a word what the database has rolled back by itself', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue(undefined)
  const transaction = await engine.sequelize.transaction()
  const sql = engine.within(transaction, () => {})
  await sql.run('CREATE TABLE once (id INTEGER PRIMARY KEY)')
  await sql.run('INSERT INTO once VALUES (1)')
  await expect(sql.run('INSERT OR ROLLBACK INTO once VALUES (1)')).rejects.toThrow('UNIQUE')
  await engine.abandon(transaction)
  expect(warned).not.toHaveBeenCalled()
  const next = await engine.sequelize.transaction()
  await next.commit()
})

it('waits for a file that another process writes to without holding up anything else', async () => {
  const other = new SqliteHandle(join(folder, 'site.sqlite'), 'write')
  patience.milliseconds = 5_000
  other.exec('BEGIN IMMEDIATE')
  let turns = 0
  const ticking = setInterval(() => (turns += 1), 5)
  setTimeout(() => other.exec('ROLLBACK'), 300)
  const transaction = await engine.sequelize.transaction()
  clearInterval(ticking)
  await transaction.commit()
  other.close()
  patience.milliseconds = 20
  expect(turns).toBeGreaterThan(5)
})
