import type { z } from 'zod'
import type { ExternalClient } from '#shared/contract/partner/externalClients.ts'
import type { ExternalClientRow } from '../queries/externalClientRows.ts'

export const presentExternalClient = (row: ExternalClientRow): z.infer<typeof ExternalClient> => ({
  id: row.id,
  name: row.name,
  company: { id: row.company_id, name: row.company_name },
  scopes: [...row.scopes],
  status: row.status,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  version: row.version,
})
