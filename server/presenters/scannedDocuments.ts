import type { z } from 'zod'
import type { ScannedCustoms, ScannedSpmk } from '#shared/contract/autogate/loadUnload.ts'
import type { CustomsDocumentRow } from '../queries/customsDocumentRows.ts'
import type { CustomsClaims, SpmkTrips } from '../queries/scannedDocuments.ts'
import type { TicketView } from '../queries/ticketRows.ts'
import { presentDocument } from './ticketKinds.ts'

/** A customs document with what this vehicle may take of it: the balance less the claims of all others. */
export function presentScannedCustoms(
  row: CustomsDocumentRow,
  { claimed, own, source, fetchedAt }: CustomsClaims,
): z.infer<typeof ScannedCustoms> {
  const available = row.balance === null ? null : Number(row.balance) - claimed + own
  return {
    ...presentDocument(row),
    claimed: Math.round(claimed * 1000) / 1000,
    available: available === null ? null : Math.max(0, Math.round(available * 1000) / 1000),
    source,
    fetched_at: fetchedAt.toISOString(),
  }
}

export const presentScannedSpmk = ({ detail }: TicketView, trips: SpmkTrips): z.infer<typeof ScannedSpmk> => ({
  spmk_number: detail?.spmk_number ?? '',
  vessel_name: detail?.vessel_name ?? null,
  voyage: detail?.voyage ?? null,
  activity: detail?.activity ?? null,
  berth: detail?.berth ?? null,
  trips: trips.trips,
  inside: trips.inside,
  accepted: [...trips.accepted],
})
