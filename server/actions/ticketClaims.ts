import type { z } from 'zod'
import type { SaranaNiagaInput } from '#shared/contract/autogate/saranaNiaga.ts'
import type { TicketInput } from '#shared/contract/autogate/tenantTicket.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import type { TicketClaims } from '#shared/domain/ticketFaults.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import type { PortCall, TicketDetail } from '../queries/ticketRows.ts'

type TenantWish = Omit<z.output<typeof TicketInput>, 'company_id' | 'delivery_order_path'>
type PortWish = Partial<Pick<z.output<typeof SaranaNiagaInput>, keyof PortCall>>

/** What a client asks for a tenant's vehicle, with what its kind of ticket adds. */
export type TicketWish = TenantWish &
  PortWish & { readonly delivery_order_path?: string | null | undefined; readonly id_header?: string | undefined }

export const documentFields = ['delivery_order_path', 'bill_of_landing_path', 'invoice_path', 'other_path'] as const

export function claimsOf(kind: TicketKind, wish: TicketWish): TicketClaims {
  return {
    kind,
    requestDay: wish.request_at,
    lastDay: wish.expired_at ?? null,
    slotStart: wish.slot_start ?? null,
    slotEnd: wish.slot_end ?? null,
    buildingIds: wish.building_ids,
    documents: documentFields.flatMap((field) => {
      const path = wish[field]
      return path === undefined || path === null ? [] : [{ field, path }]
    }),
    load: { comodity: wish.comodity, unit: wish.unit_of_item, amount: Number(wish.total_item) },
    idHeader: wish.id_header ?? null,
  }
}

/** The columns that a wish fills by itself. */
export const wishedColumns = (wish: TicketWish) => ({
  police_number: displayPlate(wish.police_number),
  comodity: wish.comodity,
  unit_of_item: wish.unit_of_item,
  total_item: wish.total_item,
  request_at: wish.request_at,
  slot_start: instantOf(wish.slot_start),
  slot_end: instantOf(wish.slot_end),
  rit_max: wish.rit_max ?? 1,
  delivery_order_path: wish.delivery_order_path ?? null,
  bill_of_landing_path: wish.bill_of_landing_path ?? null,
  invoice_path: wish.invoice_path ?? null,
  other_path: wish.other_path ?? null,
  detail: detailOf(wish),
})

const detailOf = (wish: TicketWish): TicketDetail => ({
  driver: wish.driver ?? null,
  seal_numbers: wish.seal_numbers ?? [],
  container_numbers: wish.container_numbers ?? [],
  ...portCallOf(wish),
})

function portCallOf({ spmk_number, vessel_name, voyage, activity, berth }: PortWish): PortCall | null {
  if (spmk_number === undefined || vessel_name === undefined || activity === undefined) return null
  return { spmk_number, vessel_name, voyage: voyage ?? null, activity, berth: berth ?? null }
}

const instantOf = (text: string | null | undefined): Date | null =>
  text === undefined || text === null ? null : new Date(text)
