import type { z } from 'zod'
import type { LogActivity, LogActivityDetail } from '#shared/contract/autogate/logActivity.ts'
import { noRequest } from '../database/work.ts'
import type { LogDetailRow, LogRow } from '../queries/findLogActivities.ts'

export const presentLog = (row: LogRow): z.infer<typeof LogActivity> => ({
  id: String(row.id),
  at: row.at.toISOString(),
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name, company_id: row.company_id },
  action: row.action,
  entity: row.entity,
  entity_id: row.entity_id,
  ip: row.ip,
  request_id: row.request_id === noRequest ? null : row.request_id,
  sealed: row.seq !== null,
})

export const presentLogDetail = (row: LogDetailRow): z.infer<typeof LogActivityDetail> => ({
  ...presentLog(row),
  before: row.before ?? null,
  after: row.after ?? null,
  seq: row.seq === null ? null : Number(row.seq),
  prev_hash: row.prev_hash,
  hash: row.hash,
})
