import type { Work } from '../database/work.ts'
import { marks } from '../models/manyRows.ts'
import { notify } from './notify.ts'

/** How many items one transaction tells of. */
const batch = 200
/** A gate speaks once in this time: what runs out of time after that is told together. */
export const quietMs = 30_000

interface Due {
  readonly id: string
  readonly lane_id: string
  readonly lane_code: string
  readonly gate_id: string
  readonly gate_name: string
  readonly opened_at: Date
  readonly owner_name: string | null
}

/**
 * Tells whoever may take a lane over, once, of what blocks a lane or waits for a decision and that nobody settled in
 * time; what waits for the post or was put aside has no time. While what was told of a gate is still open, the
 * gate is left alone for a moment, so that a flood is a few sentences and not one for each truck. Returns of how many items it told: call again
 * until it is zero.
 */
export async function escalateInterventions(work: Work): Promise<number> {
  const due = await findDue(work)
  const claimed: Due[] = []
  for (const item of due) if (await claim(work, item.id)) claimed.push(item)
  for (const gate of new Set(claimed.map(({ gate_id }) => gate_id)))
    await tell(
      work,
      claimed.filter(({ gate_id }) => gate_id === gate),
    )
  return due.length
}

async function findDue({ sql, now }: Work): Promise<readonly Due[]> {
  const told = await sql.rows<{ gate_id: string }>(
    `SELECT DISTINCT gate_id FROM interventions
     WHERE state IN ('new', 'owned', 'waiting_post', 'shelved') AND escalated_at > ?`,
    [new Date(now.getTime() - quietMs)],
  )
  const gates = told.map(({ gate_id }) => gate_id)
  return sql.rows<Due>(
    `SELECT i.id, i.lane_id, l.code AS lane_code, i.gate_id, g.name AS gate_name, i.opened_at, i.owner_name
     FROM interventions i JOIN lanes l ON l.id = i.lane_id JOIN gates g ON g.id = i.gate_id
     WHERE i.state IN ('new', 'owned') AND i.due_at < ? AND i.escalated_at IS NULL AND i.priority < 3
       ${gates.length === 0 ? '' : `AND i.gate_id NOT IN (${marks(gates)})`}
     ORDER BY i.opened_at, i.id LIMIT ?`,
    [now, ...gates, batch],
  )
}

/** Whoever sets the mark tells of it: with several servers it is still told once. */
const claim = async ({ sql, now }: Work, id: string): Promise<boolean> =>
  (await sql.run('UPDATE interventions SET escalated_at = ? WHERE id = ? AND escalated_at IS NULL', [now, id])) === 1

async function tell(work: Work, items: readonly Due[]): Promise<void> {
  const [oldest] = items
  if (oldest === undefined) return
  const audience = { permission: 'lane.takeover', companyId: null, gateId: oldest.gate_id } as const
  const entity = { type: 'lane', id: oldest.lane_id }
  const since = oldest.opened_at.toISOString()
  const lanes = [...new Set(items.map(({ lane_code }) => lane_code))]
  if (lanes.length === 1) {
    const values = { lane: oldest.lane_code, since }
    await notify(work, { ...audience, kind: 'intervention.escalated', values, entity })
  } else {
    const values = { count: lanes.length, gate: oldest.gate_name, lanes: lanes.join(', '), since }
    await notify(work, { ...audience, kind: 'interventions.escalated', values, entity })
  }
  for (const { id, lane_code: lane, opened_at, owner_name } of items)
    work.record({
      action: 'intervention.escalated',
      entity: 'intervention',
      entityId: id,
      after: { lane, since: opened_at.toISOString(), owner_name },
    })
}
