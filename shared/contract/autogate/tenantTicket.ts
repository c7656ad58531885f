import { z } from 'zod'
import { Amount, line, PoliceNumber, seenVersion } from '../text.ts'

const filePath = z.string().trim().min(1).max(200)

/** What the reference asks for a tenant's ticket. */
export const tenantTicketFields = {
  request_at: z.iso.date(),
  /** The last day; the day of `request_at` when it is missing. */
  expired_at: z.iso.date().nullish(),
  police_number: PoliceNumber,
  comodity: line(120),
  unit_of_item: line(20),
  total_item: Amount,
  building_ids: z.array(z.uuid()).min(1).max(20),
  delivery_order_path: filePath,
  bill_of_landing_path: filePath.nullish(),
  invoice_path: filePath.nullish(),
  other_path: filePath.nullish(),
}

/** What else a person can say about a tenant's vehicle. */
export const tenantTicketExtras = {
  /** Round trips that the ticket is good for while it is valid; 1 when it is left out. */
  rit_max: z.number().int().min(1).max(999).optional(),
  slot_start: z.iso.datetime().nullish(),
  slot_end: z.iso.datetime().nullish(),
  /** Kept in the vehicle registry by plate, where a vehicle of the company or an unknown one takes it. */
  vehicle_type: line(40).optional(),
  driver: z
    .object({
      name: line(120),
      phone: line(40).nullable().default(null),
      sim_number: line(40).nullable().default(null),
      /** Gets the ticket as a PDF. */
      email: z.email().max(160).nullable().default(null),
    })
    .nullish(),
  seal_numbers: z.array(line(40)).max(50).optional(),
  container_numbers: z.array(line(20)).max(50).optional(),
}

export const TicketInput = z
  .object({
    /** Needed from people of the zone; a tenant's tickets are its own. */
    company_id: z.uuid().optional(),
    ...tenantTicketFields,
    ...tenantTicketExtras,
  })
  .meta({ id: 'TicketInput' })

export const TicketChanges = TicketInput.omit({ company_id: true })
  .partial()
  .extend({ version: seenVersion })
  .meta({ id: 'TicketChanges' })

export const CancelInput = z.object({ reason: line(500) }).meta({ id: 'CancelInput' })

export const RejectInput = z.object({ reject_reason: line(500) }).meta({ id: 'RejectInput' })

export const ticketPdfDescription =
  'One page in A6 with the signed QR, in Indonesian. A ticket that is no longer good is marked so and has no QR.'
