import type { Work } from '../database/work.ts'
import { notify } from './notify.ts'

/** How many items one transaction tells of. */
const batch = 20

interface Due {
  readonly id: string
  readonly lane_id: string
  readonly lane_code: string
  readonly gate_id: string
  readonly opened_at: Date
  readonly owner_name: string | null
}

/**
 * Tells whoever may take a lane over, once, of each item that blocks a lane or waits for a decision and that nobody
 * settled in time; what waits for the post or was put aside has no time. Returns how many it told of: call again until
 * it is zero.
 */
export async function escalateInterventions(work: Work): Promise<number> {
  const { sql, now } = work
  const due = await sql.rows<Due>(
    `SELECT i.id, i.lane_id, l.code AS lane_code, i.gate_id, i.opened_at, i.owner_name
     FROM interventions i JOIN lanes l ON l.id = i.lane_id
     WHERE i.state IN ('new', 'owned') AND i.due_at < ? AND i.escalated_at IS NULL AND i.priority < 3
     ORDER BY i.opened_at, i.id LIMIT ?`,
    [now, batch],
  )
  for (const item of due) if (await claim(work, item.id)) await tell(work, item)
  return due.length
}

/** Whoever sets the mark tells of it: with several servers it is still told once. */
const claim = async ({ sql, now }: Work, id: string): Promise<boolean> =>
  (await sql.run('UPDATE interventions SET escalated_at = ? WHERE id = ? AND escalated_at IS NULL', [now, id])) === 1

async function tell(work: Work, { id, lane_id, lane_code: lane, gate_id, opened_at, owner_name }: Due): Promise<void> {
  const since = opened_at.toISOString()
  await notify(work, {
    permission: 'lane.takeover',
    companyId: null,
    gateId: gate_id,
    kind: 'intervention.escalated',
    values: { lane, since },
    entity: { type: 'lane', id: lane_id },
  })
  work.record({
    action: 'intervention.escalated',
    entity: 'intervention',
    entityId: id,
    after: { lane, since, owner_name },
  })
}
