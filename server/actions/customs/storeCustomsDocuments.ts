import { v7 } from 'uuid'
import { customsDocumentName } from '#shared/domain/customsCodes.ts'
import { wasWithdrawn, type CustomsStanding } from '#shared/domain/customsRelease.ts'
import type { Work } from '../../database/work.ts'
import { insertAll } from '../../database/trail.ts'
import type { CeisaDetail, CeisaDocument } from '../../partners/ceisa/ceisa.ts'
import { findMirrored, type MirroredDocument } from '../../queries/customsMirror.ts'
import { noticeReleases, noticeWithdrawals } from './noticeWithdrawals.ts'

/** A document as CEISA describes it now; `detail` is null where NLE was not asked or knows nothing. */
export interface FetchedDocument {
  readonly document: CeisaDocument
  readonly standing: CustomsStanding
  readonly detail: CeisaDetail | null
}

interface Fetched {
  readonly companyId: string
  readonly documents: readonly FetchedDocument[]
  /** When CEISA was asked: what it says may be older than its answer, never younger. */
  readonly askedAt: Date
}

/** Brings the mirror of one company up to date, and notices releases that customs took back. */
export async function storeCustomsDocuments(work: Work, { companyId, documents, askedAt }: Fetched): Promise<void> {
  const { sql, now } = work
  await noteCompany(work, companyId, askedAt, null)
  const ids = documents.map(({ document }) => document.idHeader)
  const known = new Set((await findMirrored(sql, ids)).map(({ id_header }) => id_header))
  await insertAll(
    sql,
    `${sql.dialect.insertIgnore} INTO customs_documents (id, id_header, nomor_aju, kode_dokumen, nama_dokumen, company_id,
       released, source, fetched_at, created_at, updated_at, version)`,
    documents
      .filter(({ document }) => !known.has(document.idHeader))
      .map(({ document: { idHeader, nomorAju, kodeDokumen } }) => {
        const code = kodeDokumen ?? '99'
        return [
          v7(),
          idHeader,
          nomorAju,
          code,
          customsDocumentName(code),
          companyId,
          false,
          'ceisa',
          askedAt,
          now,
          now,
          1,
        ]
      }),
  )
  const held = new Map((await findMirrored(sql, ids, { locked: true })).map((row) => [row.id_header, row]))
  const withdrawn: MirroredDocument[] = []
  const released: MirroredDocument[] = []
  for (const fetched of documents.toSorted(byId(held))) {
    const row = held.get(fetched.document.idHeader)
    if (row === undefined || (row.company_id !== null && row.company_id !== companyId)) continue
    if (wasWithdrawn(row, fetched.standing)) withdrawn.push(row)
    if (row.flipped_at !== null && fetched.standing.released) released.push(row)
    await update(work, row, fetched, { companyId, askedAt })
  }
  await noticeWithdrawals(work, withdrawn)
  await noticeReleases(work, released)
}

/** Remembers that a company was asked for, and how that ended. */
export async function noteCompany({ sql }: Work, companyId: string, at: Date, error: string | null): Promise<void> {
  await sql.run(`${sql.dialect.insertIgnore} INTO customs_companies (company_id, tried_at) VALUES (?, ?)`, [
    companyId,
    at,
  ])
  await sql.run(
    `UPDATE customs_companies SET tried_at = ?, error = ?${error === null ? ', fetched_at = ?' : ''} WHERE company_id = ?`,
    error === null ? [at, null, at, companyId] : [at, error.slice(0, 255), companyId],
  )
}

const byId = (held: ReadonlyMap<string, MirroredDocument>) => (one: FetchedDocument, other: FetchedDocument) =>
  (held.get(one.document.idHeader)?.id ?? '') < (held.get(other.document.idHeader)?.id ?? '') ? -1 : 1

/** What NLE did not tell stays as it was; an amount is taken over once, and counted down here. */
async function update(
  { sql, now }: Work,
  row: MirroredDocument,
  { document, standing, detail }: FetchedDocument,
  { companyId, askedAt }: { companyId: string; askedAt: Date },
): Promise<void> {
  const amount = row.quantity === null ? (detail?.netto ?? detail?.bruto ?? null) : null
  const sets = {
    nomor_daftar: document.nomorDaftar,
    tanggal_daftar: document.tanggalDaftar,
    company_id: companyId,
    customs_lane: standing.lane,
    released: standing.released,
    release_number: standing.releaseNumber ?? (standing.released ? (detail?.releaseNumber ?? null) : null),
    released_at: standing.releasedAt === null ? null : new Date(standing.releasedAt),
    flipped_at: standing.released ? null : wasWithdrawn(row, standing) ? now : row.flipped_at,
    timeline: JSON.stringify(document.steps),
    source: 'ceisa',
    fetched_at: askedAt,
    updated_at: now,
    ...(amount !== null && { quantity: amount, balance: amount, unit: 'Kg' }),
    ...(detail !== null && {
      kode_kantor: detail.kodeKantor,
      bruto: detail.bruto,
      netto: detail.netto,
      detail: JSON.stringify({
        vessel_name: detail.vesselName,
        voyage: detail.voyage,
        containers: detail.containers,
        packages: detail.packages,
      }),
    }),
  }
  await sql.run(
    `UPDATE customs_documents SET ${Object.keys(sets)
      .map((column) => `${column} = ?`)
      .join(', ')}, version = version + 1 WHERE id = ?`,
    [...Object.values(sets), row.id],
  )
}
