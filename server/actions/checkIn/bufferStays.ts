import { minutesBetween, plusMinutes } from '#shared/domain/siteTime.ts'
import type { Work } from '../../database/work.ts'
import { insertRows, setRows } from '../../models/manyRows.ts'
import type { Passage } from './visits.ts'

/** Opens and ends the stays of vehicles that passed a gate of a buffer zone, or left the site out of one. */
export async function writeStays({ sql, now }: Work, passages: readonly Passage[]): Promise<void> {
  await insertRows(
    sql,
    'buffer_stays',
    passages.flatMap(({ move, stay, before, activityId, lane }) =>
      move !== 'enter_buffer' || stay === null
        ? []
        : [
            {
              id: stay.id,
              visit_id: before.inside_activity_id,
              ticket_id: before.id,
              company_id: before.company_id,
              area_id: lane.yardId,
              slot: stay.slot,
              entry_activity_id: activityId,
              entry_lane_id: lane.row.id,
              entered_at: now,
              overstay_at: new Date(plusMinutes(now.toISOString(), lane.policy.buffer_overstay_minutes)),
            },
          ],
    ),
  )
  await setRows(
    sql,
    'buffer_stays',
    passages.flatMap(({ move, stay, activityId }) =>
      move === 'enter' || move === 'enter_buffer' || stay === null
        ? []
        : [
            {
              id: stay.id,
              set: {
                exit_activity_id: activityId,
                left_at: now,
                minutes: minutesBetween(stay.enteredAt.toISOString(), now.toISOString()),
              },
            },
          ],
    ),
  )
}
