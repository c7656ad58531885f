import type { z } from 'zod'
import type { TpsDocument, TpsSummary } from '#shared/contract/autogate/tpsOnline.ts'
import { customsDocumentName } from '#shared/domain/customsCodes.ts'
import type { TpsRow } from '../queries/tpsRows.ts'

export const presentTpsSummary = (row: TpsRow): z.infer<typeof TpsSummary> => ({
  id: row.id,
  kd_dok: row.kd_dok,
  nama_dokumen: row.kind === 'hold' ? 'SPJM' : customsDocumentName(row.kd_dok),
  no_dok: row.no_dok,
  tgl_dok: row.tgl_dok,
  kind: row.kind,
  nomor_aju: row.nomor_aju,
  company: { id: row.company_id, npwp: row.npwp, name: row.company_name ?? '' },
  vessel_name: row.vessel_name,
  voyage: row.voyage,
  bruto: row.bruto === null ? null : Number(row.bruto),
  source: row.source,
  fetched_at: row.fetched_at.toISOString(),
})

export const presentTpsDocument = (row: TpsRow): z.infer<typeof TpsDocument> => ({
  ...presentTpsSummary(row),
  containers: [...(row.detail?.containers ?? [])],
  packages: [...(row.detail?.packages ?? [])],
  id_header: row.id_header,
})
