import { v7 } from 'uuid'
import { customsNpwp } from '#shared/domain/npwp.ts'
import type { Work } from '../../database/work.ts'
import type { TpsDocument } from '../../partners/tpsOnline/tpsOnline.ts'

/**
 * Keeps what TPS Online told. Returns the companies of documents that are to be inspected: TPS Online does not say when
 * an inspection is over, so CEISA must be asked where they stand.
 */
export async function storeTpsDocuments(
  work: Work,
  documents: readonly TpsDocument[],
  askedAt: Date,
): Promise<string[]> {
  const { sql } = work
  const companies = await companiesByNpwp(work)
  const held = new Set<string>()
  for (const each of documents) {
    const companyId = companies.get(customsNpwp(each.npwp) ?? '') ?? null
    if (each.kind === 'hold' && companyId !== null) held.add(companyId)
    await sql.run(
      `${sql.dialect.insertIgnore} INTO tps_documents (id, kd_dok, no_dok, tgl_dok, kind, source, fetched_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [v7(), each.kdDok, each.noDok, each.tglDok, each.kind, each.source, askedAt],
    )
    await sql.run(
      `UPDATE tps_documents SET kind = ?, nomor_aju = ?, npwp = ?, company_name = ?, company_id = ?, vessel_name = ?,
         voyage = ?, bruto = ?, detail = ?, source = ?, fetched_at = ? WHERE kd_dok = ? AND no_dok = ? AND tgl_dok = ?`,
      [
        each.kind,
        each.nomorAju,
        each.npwp,
        each.companyName,
        companyId,
        each.vesselName,
        each.voyage,
        each.bruto,
        JSON.stringify({ containers: each.containers, packages: each.packages }),
        each.source,
        askedAt,
        each.kdDok,
        each.noDok,
        each.tglDok,
      ],
    )
  }
  return [...held]
}

async function companiesByNpwp({ sql }: Work): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.rows<{ id: string; npwp: string }>(
    'SELECT id, npwp FROM companies WHERE npwp IS NOT NULL AND deleted_at IS NULL',
  )
  return new Map(rows.flatMap(({ id, npwp }) => (customsNpwp(npwp) === null ? [] : [[customsNpwp(npwp) ?? '', id]])))
}
