import { v7 } from 'uuid'
import { Refusal } from '#shared/contract/errors.ts'
import { shiftAt } from '#shared/domain/shift.ts'
import { isUniqueViolation } from '../database/faults.ts'
import type { Work } from '../database/work.ts'
import { insertRow } from '../database/writeRow.ts'
import type { UserActor } from '../http/actor.ts'
import { requireZone } from '../policies/requireZone.ts'
import { presentShiftLeft } from '../presenters/shiftHandover.ts'
import { deskRows, findShiftHandover, waitingHandover, type ShiftHandoverRow } from '../queries/shiftRows.ts'
import { readSiteSettings } from '../queries/siteSettings.ts'

type Sound = NonNullable<ShiftHandoverRow['sound']>

/** Keeps what the desk leaves, for the next operator to confirm. */
export async function handOverShift(work: Work, actor: UserActor, note: string): Promise<ShiftHandoverRow> {
  requireZone(actor)
  const row = { ...(await begun(work)), waiting: 1, from_id: actor.id, from_name: actor.name, note }
  await insertWaiting(work, row)
  work.record({ action: 'shift.hand_over', entity: 'shift_handover', entityId: row.id, after: summary(row) })
  return await stored(work, row.id)
}

/** Nobody was there to hand over: the shift begins with what is found. */
export async function startShift(work: Work, actor: UserActor, sound: Sound): Promise<ShiftHandoverRow> {
  requireZone(actor)
  if ((await waitingHandover(work.sql)) !== null) throw new Refusal('shift.waiting')
  const row = { ...(await begun(work)), to_id: actor.id, to_name: actor.name, sound, confirmed_at: work.now }
  await insertRow(work.sql, 'shift_handovers', row)
  work.record({ action: 'shift.start', entity: 'shift_handover', entityId: row.id, after: { sound, ...summary(row) } })
  return await stored(work, row.id)
}

/** The next operator has read what is left and heard the test sound, or says that there was none. */
export async function confirmShift(work: Work, actor: UserActor, id: string, sound: Sound): Promise<ShiftHandoverRow> {
  requireZone(actor)
  const { sql, now } = work
  const before = await stored(work, id)
  if (before.from_id === actor.id) throw new Refusal('shift.own')
  const changed = await sql.run(
    `UPDATE shift_handovers SET waiting = NULL, to_id = ?, to_name = ?, sound = ?, confirmed_at = ?
     WHERE id = ? AND waiting = 1`,
    [actor.id, actor.name, sound, now, id],
  )
  if (changed === 0) throw new Refusal('shift.confirmed', { name: before.to_name ?? 'Autogate' })
  work.record({ action: 'shift.confirm', entity: 'shift_handover', entityId: id, after: { sound } })
  return await stored(work, id)
}

async function begun({ sql, now }: Work) {
  const { number, name } = shiftAt((await readSiteSettings(sql)).shifts, now)
  const left_state = presentShiftLeft(await deskRows(sql))
  return { id: v7(), shift: number, shift_name: name, left_state, handed_at: now }
}

async function insertWaiting({ sql }: Work, row: Parameters<typeof insertRow>[2]): Promise<void> {
  try {
    await insertRow(sql, 'shift_handovers', row)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new Refusal('shift.waiting')
  }
}

const summary = ({ left_state: { open, shelved, lanes } }: Awaited<ReturnType<typeof begun>>) => ({
  open: open.length,
  shelved: shelved.length,
  lanes: lanes.map(({ code, mode }) => `${code} ${mode}`),
})

async function stored({ sql }: Work, id: string): Promise<ShiftHandoverRow> {
  const row = await findShiftHandover(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}
