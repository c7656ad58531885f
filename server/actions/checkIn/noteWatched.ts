import { displayPlate } from '#shared/domain/plate.ts'
import type { Work } from '../../database/work.ts'
import { insertRows } from '../../models/manyRows.ts'
import { notify } from '../notify.ts'
import type { Decided } from './decide.ts'

/** Writes down who passed without a ticket: one statement, and none where nobody did. */
export const writeBypasses = ({ sql }: Work, decided: readonly Decided[]): Promise<void> =>
  insertRows(
    sql,
    'bypass_passages',
    decided.flatMap(({ id, facts, verdict, lane, scan, offline, now }) =>
      facts.bypass == null || facts.ticket !== null || verdict.decision !== 'allow'
        ? []
        : [
            {
              id,
              bypass_id: facts.bypass.id,
              gate_id: lane.row.gate_id,
              lane_id: lane.row.id,
              direction: scan.direction,
              police_number: displayPlate(scan.plateRead ?? ''),
              category: facts.bypass.category,
              passed_at: offline ? scan.scannedAt : now,
            },
          ],
    ),
  )

/** Tells the people of the zone of vehicles that the watch list only wants to be known: nothing is written where there are none. */
export async function tellOfWatched(work: Work, decided: readonly Decided[]): Promise<void> {
  for (const { id, facts, lane, plate } of decided) {
    const entry = facts.watchlist.find(({ action }) => action === 'notify')
    if (entry === undefined) continue
    await notify(work, {
      permission: 'watchlist.read',
      companyId: null,
      kind: 'watchlist.seen',
      values: { plate: plate ?? '?', lane: lane.row.code, note: entry.note },
      entity: { type: 'gate_activity', id },
    })
  }
}
