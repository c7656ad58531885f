import { v7 } from 'uuid'
import { insertAll } from '../../database/trail.ts'
import type { Work } from '../../database/work.ts'
import { marks } from '../../models/manyRows.ts'
import { findOpenTickets, type MirroredDocument } from '../../queries/customsMirror.ts'
import { notify } from '../notify.ts'

type Turned = Pick<MirroredDocument, 'id' | 'id_header' | 'nama_dokumen' | 'nomor_aju' | 'nomor_daftar' | 'company_id'>

/** Flags the tickets that lean on documents whose release customs took back, and tells the zone and the companies. */
export async function noticeWithdrawals(work: Work, documents: readonly Turned[]): Promise<void> {
  if (documents.length === 0) return
  const { sql, now } = work
  const tickets = await findOpenTickets(
    sql,
    documents.map(({ id }) => id),
  )
  await insertAll(
    sql,
    'INSERT INTO customs_flags (id, document_id, ticket_id, noticed_at)',
    tickets.map(({ id, document_id }) => [v7(), document_id, id, now]),
  )
  for (const document of documents) {
    const flagged = tickets.filter(({ document_id }) => document_id === document.id)
    const after = { released: false, tickets: flagged.map(({ access_number }) => access_number) }
    work.record({ action: 'customs.withdrawn', entity: 'customs_document', entityId: document.id, after })
    tell(work, document, { released: false, tickets: flagged.length })
    const news = {
      permission: 'customs.read',
      kind: 'customs.withdrawn',
      values: { document: nameOf(document), count: flagged.length },
      entity: { type: 'customs_document', id: document.id_header },
    } as const
    await notify(work, { ...news, companyId: null })
    if (document.company_id !== null) await notify(work, { ...news, companyId: document.company_id })
  }
}

/** Clears the flags of documents that are released again. */
export async function noticeReleases(work: Work, documents: readonly Turned[]): Promise<void> {
  if (documents.length === 0) return
  const ids = documents.map(({ id }) => id)
  await work.sql.run(
    `UPDATE customs_flags SET cleared_at = ? WHERE cleared_at IS NULL AND document_id IN (${marks(ids)})`,
    [work.now, ...ids],
  )
  for (const document of documents) {
    work.record({ action: 'customs.released_again', entity: 'customs_document', entityId: document.id })
    tell(work, document, { released: true, tickets: 0 })
  }
}

const nameOf = ({ nama_dokumen, nomor_daftar, nomor_aju }: Turned): string =>
  `${nama_dokumen} ${nomor_daftar ?? nomor_aju}`

function tell(work: Work, document: Turned, { released, tickets }: { released: boolean; tickets: number }): void {
  const event = {
    type: 'customs.changed',
    document: { id_header: document.id_header, name: nameOf(document), released, flagged_tickets: tickets },
  } as const
  work.announce('operations', event)
  if (document.company_id !== null) work.announce(`company:${document.company_id}`, event)
}
