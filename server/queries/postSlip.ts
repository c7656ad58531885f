import type { Slip } from '#shared/contract/autogate/gateActivity.ts'
import type { printStates } from '#shared/domain/lane.ts'
import type { z } from 'zod'
import type { Sql } from '../database/work.ts'

export interface PostSlipRow {
  readonly activity_id: string
  readonly content: z.output<typeof Slip>
  readonly state: (typeof printStates)[number]
  readonly detail: string | null
  readonly updated_at: Date
}

/** The newest slip of a lane, and how many of the last minutes are still on their way to paper. */
export async function findPostSlip(
  sql: Sql,
  laneId: string,
  since: Date,
): Promise<{ row: PostSlipRow; queued: number } | null> {
  const rows = await sql.rows<PostSlipRow>(
    `SELECT activity_id, content, state, detail, updated_at FROM slips
     WHERE lane_id = ? AND activity_id IS NOT NULL ORDER BY created_at DESC, copy DESC LIMIT 20`,
    [laneId],
  )
  const [row] = rows
  if (row === undefined) return null
  const queued = rows.filter(
    ({ state, updated_at }) => ['queued', 'sending', 'sent'].includes(state) && updated_at > since,
  ).length
  return { row, queued }
}
