import { plateKey } from '#shared/domain/plate.ts'
import type { Condition } from './where.ts'

/** Rows of a table by the ticket they belong to, whose number and plate have an index; `false` for an empty search. */
export function bySearchedTicket(alias: string, search: string | undefined): Condition | false {
  const key = search === undefined ? '' : plateKey(search)
  if (key === '') return false
  const digits = /^(?:TKT)?(\d{8})$/.exec(key)?.[1]
  return digits === undefined
    ? [`${alias}.ticket_id IN (SELECT t.id FROM tickets t WHERE t.plate_key LIKE ?)`, `${key}%`]
    : [`${alias}.ticket_id IN (SELECT t.id FROM tickets t WHERE t.access_number = ?)`, `TKT-${digits}`]
}
