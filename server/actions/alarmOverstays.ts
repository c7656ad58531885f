import type { Work } from '../database/work.ts'
import { marks } from '../models/manyRows.ts'
import { findStay } from '../queries/bufferStayRows.ts'
import { announceStay } from './announceStay.ts'
import { notify } from './notify.ts'

/** How many vehicles one transaction tells of. */
const batch = 20

interface Due {
  readonly id: string
  readonly access_number: string
  readonly police_number: string
  readonly place: string
  readonly entered_at: Date
}

/**
 * Tells the operators once of each vehicle that has stayed on the site, or in a buffer zone, longer than the policy of
 * its gate allows. Returns how many it told of: call again until it is zero.
 */
export async function alarmOverstays(work: Work): Promise<number> {
  const inBuffer = await tellBuffer(work)
  return inBuffer + (await tellSite(work))
}

async function tellSite(work: Work): Promise<number> {
  const { sql, now } = work
  const due = await sql.rows<Due>(
    `SELECT v.id, v.access_number, v.police_number, g.name AS place, v.entered_at FROM visits v
     JOIN gates g ON g.id = v.gate_id
     WHERE v.left_at IS NULL AND v.overstay_at < ? AND v.overstayed_at IS NULL ORDER BY v.entered_at, v.id LIMIT ?`,
    [now, batch],
  )
  for (const visit of due) if (await claim(work, 'visits', visit.id)) await tell(work, 'visit.overstay', 'visit', visit)
  return due.length
}

async function tellBuffer(work: Work): Promise<number> {
  const { sql, now } = work
  const due = await sql.rows<Due & { entry_activity_id: string | null; visit_id: string }>(
    `SELECT s.id, v.access_number, v.police_number, ar.name AS place, s.entered_at, s.entry_activity_id, s.visit_id
     FROM buffer_stays s JOIN visits v ON v.id = s.visit_id JOIN areas ar ON ar.id = s.area_id
     WHERE s.left_at IS NULL AND s.overstay_at < ? AND s.overstayed_at IS NULL ORDER BY s.entered_at, s.id LIMIT ?`,
    [now, batch],
  )
  for (const stay of due) {
    if (!(await claim(work, 'buffer_stays', stay.id))) continue
    await tell(work, 'buffer.overstay', 'buffer_stay', stay)
    const view = await findStay(sql, stay.entry_activity_id ?? stay.visit_id)
    if (view !== null) announceStay(work, view)
  }
  return due.length
}

/** Whoever sets the mark gives the alarm: with several servers it is still given once. */
const claim = async ({ sql, now }: Work, table: 'visits' | 'buffer_stays', id: string): Promise<boolean> =>
  (await sql.run(
    `UPDATE ${table} SET overstayed_at = ? WHERE id IN (${marks([id])}) AND overstayed_at IS NULL AND left_at IS NULL`,
    [now, id],
  )) === 1

async function tell(
  work: Work,
  kind: 'visit.overstay' | 'buffer.overstay',
  entity: string,
  { id, access_number, police_number, place, entered_at }: Due,
): Promise<void> {
  const since = entered_at.toISOString()
  await notify(work, {
    permission: 'lane.intervene',
    companyId: null,
    kind,
    values: { access_number, police_number, place, since },
    entity: { type: entity, id },
  })
  work.record({ action: kind, entity, entityId: id, after: { access_number, police_number, place, since } })
}
