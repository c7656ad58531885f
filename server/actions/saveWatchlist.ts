import { v7 } from 'uuid'
import type { z } from 'zod'
import type { watchlist } from '#shared/contract/autogate/watchlist.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { displayPlate, plateKey } from '#shared/domain/plate.ts'
import { driverKey } from '#shared/domain/watchlist.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { insertRow, updateRow } from '../database/writeRow.ts'
import { requireZone } from '../policies/requireZone.ts'
import { findWatchlistEntry, type WatchlistRow } from '../queries/watchlistRows.ts'
import { refuseFields } from './refuseFields.ts'
import { requirePeriod } from './requirePeriod.ts'
import { withoutUndefined } from './withoutUndefined.ts'

type Input = z.output<typeof watchlist.create.body>

export async function watch(work: Work, input: Input, language: Language): Promise<WatchlistRow> {
  const { sql, now, actor } = work
  requireZone(actor)
  const period = { from: instant(input.valid_from), until: instant(input.valid_until) }
  requirePeriod(period, now)
  const id = v7()
  await insertRow(sql, 'watchlist', {
    id,
    kind: input.kind,
    ...(await subjectOf(work, input, language)),
    action: input.action,
    note: input.note,
    valid_from: period.from,
    valid_until: period.until,
    created_by: actor.name,
    created_at: now,
    updated_at: now,
    version: 1,
  })
  const after = await stored(work, id)
  work.record({ action: 'watchlist.create', entity: 'watchlist', entityId: id, after })
  return after
}

export async function changeWatch(
  work: Work,
  id: string,
  { version, ...input }: BodyOf<typeof watchlist.update>,
): Promise<WatchlistRow> {
  const before = await lockEntry(work, id)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  const { valid_from, valid_until, ...rest } = input
  const from = valid_from === undefined ? before.valid_from : instant(valid_from)
  const until = valid_until === undefined ? before.valid_until : instant(valid_until)
  requirePeriod({ from, until }, work.now)
  const changes = { ...withoutUndefined(rest), valid_from: from, valid_until: until }
  await updateRow(work.sql, 'watchlist', id, work.now, changes)
  const after = await stored(work, id)
  work.record({ action: 'watchlist.update', entity: 'watchlist', entityId: id, before, after })
  return after
}

/** Hides an entry; what was decided by it keeps its facts. */
export async function unwatch(work: Work, id: string): Promise<void> {
  const before = await lockEntry(work, id)
  await updateRow(work.sql, 'watchlist', id, work.now, { deleted_at: work.now })
  work.record({ action: 'watchlist.delete', entity: 'watchlist', entityId: id, before })
}

async function subjectOf({ sql }: Work, input: Input, language: Language) {
  switch (input.kind) {
    case 'plate':
      return { plate_key: plateKey(input.police_number), police_number: displayPlate(input.police_number) }
    case 'driver':
      return { driver_key: driverKey(input.sim_number), driver_name: input.driver_name ?? null }
    case 'company': {
      const known = await sql.rows('SELECT id FROM companies WHERE id = ? AND deleted_at IS NULL', [input.company_id])
      if (known.length === 0) refuseFields([{ path: 'company_id', code: 'not_found' }], language)
      return { company_id: input.company_id }
    }
  }
}

const instant = (text: string | null | undefined): Date | null =>
  text === undefined || text === null ? null : new Date(text)

async function lockEntry(work: Work, id: string): Promise<WatchlistRow> {
  requireZone(work.actor)
  await work.sql.rows(`SELECT id FROM watchlist WHERE id = ? ${work.sql.dialect.forUpdate}`, [id])
  return await stored(work, id)
}

async function stored({ sql }: Work, id: string): Promise<WatchlistRow> {
  const row = await findWatchlistEntry(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}
