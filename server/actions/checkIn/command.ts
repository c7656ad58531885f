import { v7 } from 'uuid'
import type { z } from 'zod'
import type { BarrierCommand } from '#shared/contract/autogate/gateActivity.ts'

type Command = z.infer<typeof BarrierCommand>

/** A command to the barrier: it is written down before anybody sends it, and dies after its time to live. */
export const barrierCommand = (action: Command['action'], ttlMs: number, now: Date): Command => ({
  id: v7(),
  action,
  issued_at: now.toISOString(),
  ttl_ms: ttlMs,
})

export const commandColumns = (
  command: Command,
  { laneId, activityId, by, now }: { laneId: string; activityId: string | null; by: string; now: Date },
) => ({
  id: command.id,
  lane_id: laneId,
  activity_id: activityId,
  action: command.action,
  issued_by: by,
  issued_at: now,
  ttl_ms: command.ttl_ms,
  state: 'issued',
})
