import { qrTicketNumberOf } from '#shared/domain/filePath.ts'
import type { Sql } from '../database/work.ts'
import { findFile } from './fileRows.ts'
import { findTicketByNumber } from './ticketRows.ts'

/** What a path leads to: a stored file, or the QR of a ticket, which is drawn when it is asked for. */
export type Readable =
  | { readonly kind: 'file'; readonly companyId: string | null; readonly mediaType: string; readonly size: number }
  | { readonly kind: 'qr'; readonly companyId: string; readonly accessNumber: string; readonly expiresAt: Date }

export async function findReadable(sql: Sql, path: string): Promise<Readable | null> {
  const accessNumber = qrTicketNumberOf(path)
  if (accessNumber !== null) {
    const ticket = await findTicketByNumber(sql, accessNumber)
    if (ticket?.qr_path !== path) return null
    return {
      kind: 'qr',
      companyId: ticket.company_id,
      accessNumber,
      expiresAt: ticket.code_expires_at ?? ticket.expired_at,
    }
  }
  const file = await findFile(sql, path)
  if (file === null) return null
  return { kind: 'file', companyId: file.company_id, mediaType: file.media_type, size: file.size }
}
