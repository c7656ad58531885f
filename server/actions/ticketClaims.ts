import type { z } from 'zod'
import type { TicketInput } from '#shared/contract/autogate/withoutPabeanan.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import type { TicketClaims } from '#shared/domain/ticketFaults.ts'

/** What a client asks for, every field said or null. */
export type TicketWish = Omit<z.output<typeof TicketInput>, 'company_id'>

export const documentFields = ['delivery_order_path', 'bill_of_landing_path', 'invoice_path', 'other_path'] as const

export function claimsOf(wish: TicketWish): TicketClaims {
  return {
    requestDay: wish.request_at,
    lastDay: wish.expired_at ?? null,
    slotStart: wish.slot_start ?? null,
    slotEnd: wish.slot_end ?? null,
    buildingIds: wish.building_ids,
    documents: documentFields.flatMap((field) => {
      const path = wish[field]
      return path === undefined || path === null ? [] : [{ field, path }]
    }),
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
  delivery_order_path: wish.delivery_order_path,
  bill_of_landing_path: wish.bill_of_landing_path ?? null,
  invoice_path: wish.invoice_path ?? null,
  other_path: wish.other_path ?? null,
  detail: {
    driver: wish.driver ?? null,
    seal_numbers: wish.seal_numbers ?? [],
    container_numbers: wish.container_numbers ?? [],
  },
})

const instantOf = (text: string | null | undefined): Date | null =>
  text === undefined || text === null ? null : new Date(text)
