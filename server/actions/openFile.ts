import { Refusal } from '#shared/contract/errors.ts'
import { byteRangeOf } from '#shared/domain/byteRange.ts'
import { fileNameOf } from '#shared/domain/filePath.ts'
import type { Sql } from '../database/work.ts'
import { qrCodePng } from '../documents/qrCode.ts'
import type { Download } from '../http/handle.ts'
import type { FileStorage, TicketCodes } from '../ports.ts'
import { findReadable } from '../queries/findReadable.ts'

/** A file or the QR of a ticket, to be sent. Pictures are shown; all else is saved, so that nothing runs in the page. */
export async function openFile(
  sql: Sql,
  { storage, tickets }: { storage: FileStorage; tickets: TicketCodes },
  path: string,
  rangeHeader: string | null,
): Promise<Download> {
  const found = await findReadable(sql, path)
  if (found === null) throw new Refusal('row.not_found')
  const fileName = fileNameOf(path)
  if (found.kind === 'qr') {
    const body = await qrCodePng(tickets.sign(found))
    return { mediaType: 'image/png', fileName, body, inline: true, length: body.length }
  }
  const range = byteRangeOf(rangeHeader, found.size)
  if (range === 'unsatisfiable') throw new Refusal('file.range')
  const body = await storage.read(path, range === 'whole' ? undefined : range)
  if (body === null) throw new Refusal('row.not_found')
  const whole = { mediaType: found.mediaType, fileName, body, inline: found.mediaType.startsWith('image/') }
  if (range === 'whole') return { ...whole, length: found.size }
  return { ...whole, length: range.end - range.start + 1, range: { ...range, total: found.size } }
}
