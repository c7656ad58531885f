import { codecoMovement, refNumberOf } from '#shared/domain/codeco.ts'
import { customsNpwp } from '#shared/domain/npwp.ts'
import { siteClock } from '#shared/domain/siteTime.ts'
import { amountIn } from '#shared/domain/unitOfItem.ts'
import type { Work } from '../../database/work.ts'
import { codecoDocument } from '../../partners/tpsOnline/codecoDocument.ts'
import { findCodecoSource, type CodecoSource } from '../../queries/codecoFacts.ts'

/** By what TPS Online knows this site. */
export interface TpsSite {
  readonly kdTps: string
  readonly kdGudang: string
}

/** Writes the payload of a movement as its ticket and document are now; its reference number is given once and stays. */
export async function writeCodeco(work: Work, id: string, site: TpsSite): Promise<string | null> {
  const source = await findCodecoSource(work.sql, id)
  if (source === null) return null
  const { day } = siteClock(work.now)
  const refNumber = source.ref_number ?? refNumberOf(site.kdTps, day, await nextNumber(work, day))
  const payload = codecoDocument({ ...factsOf(source), ...site, refNumber })
  await work.sql.run('UPDATE codeco_messages SET ref_number = ?, payload = ? WHERE id = ?', [refNumber, payload, id])
  return payload
}

async function nextNumber({ sql }: Work, day: string): Promise<number> {
  await sql.run(`${sql.dialect.insertIgnore} INTO codeco_sequences (day, last) VALUES (?, 0)`, [day])
  await sql.run('UPDATE codeco_sequences SET last = last + 1 WHERE day = ?', [day])
  const [row] = await sql.rows<{ last: number }>('SELECT last FROM codeco_sequences WHERE day = ?', [day])
  return Number(row?.last)
}

function factsOf(source: CodecoSource) {
  const { ticket_detail, document_detail, unit_of_item, total_item } = source
  const sizes = new Map(document_detail?.containers?.map(({ number, size }) => [number, size]))
  const amount = total_item === null ? null : Number(total_item)
  const bruto = amount === null || unit_of_item === null ? null : amountIn(amount, unit_of_item, 'kg')
  return {
    movement: codecoMovement(source.kode_dokumen, source.direction),
    movedAt: source.moved_at,
    policeNumber: source.police_number ?? '',
    containers: (ticket_detail?.container_numbers ?? []).map((number) => ({ number, size: sizes.get(number) ?? null })),
    seals: ticket_detail?.seal_numbers ?? [],
    document: {
      kodeDokumen: source.kode_dokumen,
      releaseNumber: source.release_number,
      releasedDay: source.released_at === null ? null : siteClock(source.released_at).day,
      nomorDaftar: source.nomor_daftar,
      tanggalDaftar: source.tanggal_daftar,
      kodeKantor: source.kode_kantor,
    },
    company: { name: source.company_name ?? '', npwp: customsNpwp(source.npwp) },
    bruto,
    /* Goods that are weighed travel as one lot (VR: bulk). */
    packages:
      bruto === null
        ? { code: document_detail?.packages?.[0]?.code ?? 'PK', quantity: amount ?? 1 }
        : { code: 'VR', quantity: 1 },
    vesselName: document_detail?.vessel_name ?? null,
    voyage: document_detail?.voyage ?? null,
  }
}
