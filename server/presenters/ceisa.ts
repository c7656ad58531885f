import type { z } from 'zod'
import type { CeisaDocument, CeisaSummary } from '#shared/contract/autogate/ceisa.ts'
import { customsAllows } from '#shared/domain/customsAllows.ts'
import { policyNumbers } from '#shared/domain/policy.ts'
import { sayAllowance } from '#shared/words/allowances.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { CeisaRow } from '../queries/ceisaRows.ts'

/** Minutes after which a copy counts as stale where no gate's own policy is asked. */
export const staleMinutes = policyNumbers.customs_stale_minutes.fallback

export const isStale = (fetchedAt: Date, now: Date): boolean =>
  now.getTime() - fetchedAt.getTime() > staleMinutes * 60_000

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text))

export function presentCeisaSummary(row: CeisaRow, now: Date, language: Language): z.infer<typeof CeisaSummary> {
  return {
    id: row.id,
    id_header: row.id_header,
    nomor_aju: row.nomor_aju,
    kode_dokumen: row.kode_dokumen,
    nama_dokumen: row.nama_dokumen,
    nomor_daftar: row.nomor_daftar,
    tanggal_daftar: row.tanggal_daftar,
    kode_kantor: row.kode_kantor,
    company: row.company_id === null ? null : { id: row.company_id, npwp: row.npwp, name: row.company_name ?? '' },
    customs_lane: row.customs_lane,
    released: row.released,
    release_number: row.release_number,
    released_at: row.released_at?.toISOString() ?? null,
    withdrawn_at: row.flipped_at?.toISOString() ?? null,
    flagged_tickets: Number(row.flagged),
    quantity: numberOf(row.quantity),
    balance: numberOf(row.balance),
    unit: row.unit,
    fetched_at: row.fetched_at.toISOString(),
    source: row.source,
    stale: isStale(row.fetched_at, now),
    sentence: sentenceOf(row, now, language),
  }
}

export const presentCeisaDocument = (row: CeisaRow, now: Date, language: Language): z.infer<typeof CeisaDocument> => ({
  ...presentCeisaSummary(row, now, language),
  bruto: numberOf(row.bruto),
  netto: numberOf(row.netto),
  packages: (row.detail?.packages ?? []).map(({ code = null, quantity = null, mark = null }) => ({
    code,
    quantity,
    mark,
  })),
  containers: (row.detail?.containers ?? []).map(({ number, size = null, type = null }) => ({ number, size, type })),
  timeline: (row.timeline ?? []).toSorted((one, other) => (one.at < other.at ? -1 : 1)).map((step) => ({ ...step })),
})

const sentenceOf = (row: CeisaRow, now: Date, language: Language): string =>
  sayAllowance(
    customsAllows({
      customs: {
        document: `${row.nama_dokumen} ${row.nomor_daftar ?? row.nomor_aju}`,
        lane: row.customs_lane,
        released: row.released,
        ofTicketCompany: true,
        fetchedAt: row.fetched_at.toISOString(),
        source: row.source,
        balance: numberOf(row.balance),
        quantity: numberOf(row.quantity),
        unit: row.unit,
      },
      leaves: false,
      load: null,
      now: now.toISOString(),
      staleMinutes,
    }),
    language,
  )
