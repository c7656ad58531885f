import type { z } from 'zod'
import type { Verification } from '#shared/contract/autogate/gateIn.ts'
import type { VisitReportDetail } from '#shared/contract/autogate/report.ts'
import type { CargoOperationRow } from '../models/cargoOperation.ts'
import type { StayRow, VisitRecord } from '../queries/reports/findVisit.ts'
import type { SignUrl } from './lane.ts'
import { iso, presentVisitRow } from './report.ts'

type Wire = z.infer<typeof VisitReportDetail>
type Proof = z.infer<typeof Verification> | null

/** A visit with all that proves it; its photos are addresses that work for a day. */
export const presentVisitDetail = (
  { row, stays, cargo, portCall }: VisitRecord,
  { entry, departure }: { entry: Proof; departure: Proof },
  signUrl: SignUrl,
): Wire => ({
  ...presentVisitRow(row),
  entry,
  departure,
  stays: stays.map((stay) => presentStay(stay, signUrl)),
  cargo: cargo.map((operation) => presentCargo(operation, signUrl)),
  port_call:
    portCall === null
      ? null
      : {
          spmk_number: portCall.spmk_number ?? null,
          vessel_name: portCall.vessel_name ?? null,
          voyage: portCall.voyage ?? null,
          activity: portCall.activity ?? null,
          berth: portCall.berth ?? null,
        },
})

const presentStay = (stay: StayRow, signUrl: SignUrl): Wire['stays'][number] => ({
  id: stay.id,
  area: { id: stay.area_id, name: stay.area_name ?? '' },
  slot: stay.slot,
  entered_at: stay.entered_at.toISOString(),
  left_at: iso(stay.left_at),
  minutes: stay.minutes,
  called_at: iso(stay.called_at),
  called_by: stay.called_by,
  called_to: stay.called_to,
  overstayed_at: iso(stay.overstayed_at),
  checkup:
    stay.checked_at === null
      ? null
      : {
          at: stay.checked_at.toISOString(),
          by: stay.checked_by,
          documents_ok: stay.documents_ok,
          seal_ok: stay.seal_ok,
          plate_ok: stay.plate_ok,
          notes: stay.checkup_notes,
          photos: (stay.checkup_photos ?? []).map(signUrl),
        },
})

const presentCargo = (operation: CargoOperationRow, signUrl: SignUrl): Wire['cargo'][number] => ({
  id: operation.id,
  verdict: operation.verdict === 'rejected' ? 'rejected' : 'accepted',
  quantity: amount(operation.quantity),
  unit: operation.unit,
  drawn_quantity: amount(operation.drawn_quantity),
  reason: operation.reason,
  checker: operation.checker_name,
  started_at: iso(operation.started_at),
  finished_at: iso(operation.finished_at),
  received_at: operation.received_at.toISOString(),
  late: operation.late === true,
  photos: (operation.photos ?? []).map(signUrl),
})

const amount = (text: string | null): number | null => (text === null ? null : Number(text))
