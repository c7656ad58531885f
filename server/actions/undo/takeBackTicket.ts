import { consequenceOf, reasonFor } from '#shared/domain/interventionReasons.ts'
import { plateKey } from '#shared/domain/plate.ts'
import { statusUndone } from '#shared/domain/undo.ts'
import type { Work } from '../../database/work.ts'
import { updateRows } from '../../models/manyRows.ts'
import type { UndoneTicketRow } from '../../queries/undoRows.ts'
import type { Undoing } from './undoing.ts'

/** Puts the ticket where it stood before, and gives it back the plate that the opening took from it. */
export async function takeBackTicket(work: Work, undoing: Undoing): Promise<UndoneTicketRow | null> {
  const { ticket, activity, visit, did } = undoing
  if (ticket === null) return null
  const status = statusUndone(did, activity.facts?.ticket?.status ?? null)
  const plate = plateBefore(undoing)
  if (status === null && plate === null) return null
  const after: UndoneTicketRow = {
    ...ticket,
    status: status ?? ticket.status,
    rit_done: did === 'leave' ? ticket.rit_done - 1 : ticket.rit_done,
    ...(did === 'enter' ? { inside_activity_id: null, inside_since: null } : {}),
    ...(did === 'leave' && visit !== null ? { inside_activity_id: visit.id, inside_since: visit.entered_at } : {}),
    ...(plate === null ? {} : { police_number: plate, plate_key: plateKey(plate) }),
  }
  await updateRows(work.sql, 'tickets', [
    {
      id: ticket.id,
      version: ticket.version,
      set: {
        status: after.status,
        rit_done: after.rit_done,
        inside_activity_id: after.inside_activity_id,
        inside_since: after.inside_since,
        police_number: after.police_number,
        plate_key: after.plate_key,
        updated_at: work.now,
      },
    },
  ])
  return after
}

function plateBefore({ activity, ticket }: Undoing): string | null {
  const { override, facts } = activity
  const reason = override?.action === 'open' ? reasonFor('open', override.reason_code) : null
  if (reason === null || consequenceOf(reason) !== 'ticket_takes_plate') return null
  const before = facts?.ticket?.policeNumber ?? null
  const isStillThere = plateKey(activity.plate_read ?? '') === ticket?.plate_key
  return before !== null && isStillThere ? before : null
}
