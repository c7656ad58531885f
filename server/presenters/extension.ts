import type { z } from 'zod'
import type { extension, TicketExtension } from '#shared/contract/autogate/extension.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import type { ExtensionItemRow, ExtensionRow } from '../queries/extensionRows.ts'

export const presentExtension = (row: ExtensionRow): z.infer<typeof TicketExtension> => ({
  id: row.id,
  state: row.state,
  filter: row.filter,
  expired_at: row.expired_at.toISOString(),
  reason_code: row.reason_code,
  note: row.note,
  tickets: row.tickets,
  extended: row.extended,
  skipped: row.skipped,
  requested_by: { id: row.requested_by_id, name: row.requested_by },
  requested_at: row.requested_at.toISOString(),
  decided_by: row.decided_by_id === null ? null : { id: row.decided_by_id, name: row.decided_by ?? '' },
  decided_at: row.decided_at?.toISOString() ?? null,
  decision_note: row.decision_note,
  done_at: row.done_at?.toISOString() ?? null,
  version: row.version,
})

export const presentExtensionItem = (row: ExtensionItemRow): ReplyData<typeof extension.items>[number] => ({
  ticket_id: row.ticket_id,
  access_number: row.access_number,
  police_number: row.police_number,
  company: { id: row.company_id, name: row.company_name },
  status: row.status,
  expired_at: row.expired_at.toISOString(),
  state: row.state,
  detail: row.detail,
})
