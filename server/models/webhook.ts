import {
  counted,
  document,
  id,
  instant,
  jsonOf,
  longText,
  optionalInstant,
  optionalRef,
  optionalText,
  optionalWhole,
  ref,
  rowVersion,
  stamp,
  text,
  whole,
} from '../database/columns.ts'

/** Where a company wants to hear of its tickets and vehicles. */
export const webhookColumns = {
  id,
  company_id: optionalRef('companies'),
  name: text(120),
  url: text(500),
  events: jsonOf<readonly string[]>(),
  secret: longText,
  previous_secret: longText,
  previous_until: optionalInstant,
  status: text(20),
  failing_since: optionalInstant,
  created_by: optionalText(80),
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}

/** One event for one webhook. */
export const webhookDeliveryColumns = {
  id,
  webhook_id: ref('webhooks'),
  type: text(40),
  payload: document,
  state: text(12),
  attempts: whole(),
  due_at: instant,
  last_status: optionalWhole,
  last_error: optionalText(255),
  created_at: instant,
  delivered_at: optionalInstant,
}

/** One try to hand a delivery over. */
export const webhookAttemptColumns = {
  id: counted,
  delivery_id: ref('webhook_deliveries'),
  at: instant,
  duration_ms: whole(),
  status: optionalWhole,
  error: optionalText(255),
  answer: longText,
}
