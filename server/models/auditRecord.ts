import {
  counted,
  instant,
  json,
  looseRef,
  optionalCode,
  optionalCount,
  optionalText,
  text,
} from '../database/columns.ts'

/** Who did what to which row; append-only. */
export const auditRecordColumns = {
  id: counted,
  at: instant,
  actor_kind: text(20),
  actor_id: optionalText(80),
  actor_name: optionalText(160),
  action: text(60),
  entity: text(40),
  entity_id: optionalText(80),
  before: json,
  after: json,
  ip: optionalText(64),
  request_id: optionalText(64),
  company_id: looseRef,
  seq: optionalCount,
  prev_hash: optionalCode(64),
  hash: optionalCode(64),
}
