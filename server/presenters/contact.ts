import type { z } from 'zod'
import type { Contact } from '#shared/contract/autogate/contact.ts'
import type { ContactRow } from '../queries/contactRows.ts'

export const presentContact = (row: ContactRow): z.infer<typeof Contact> => ({
  id: row.id,
  code: row.code,
  name: row.name,
  description: row.description,
  phone: row.phone,
  whatsapp: row.whatsapp,
  email: row.email,
  address: row.address,
  hours: row.hours,
  position: row.position,
  updated_at: row.updated_at.toISOString(),
  version: row.version,
})
