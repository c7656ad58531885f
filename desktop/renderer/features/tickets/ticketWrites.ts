import type { z } from 'zod'
import { saranaNiaga, SaranaNiagaChanges, SaranaNiagaInput } from '#shared/contract/autogate/saranaNiaga.ts'
import { TicketChanges, TicketInput } from '#shared/contract/autogate/tenantTicket.ts'
import { withPabeanan, WithPabeananChanges, WithPabeananInput } from '#shared/contract/autogate/withPabeanan.ts'
import { withoutPabeanan } from '#shared/contract/autogate/withoutPabeanan.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import { call } from '../../api/session.ts'
import type { Stored } from '../../ui/form/form.ts'
import type { TicketRow } from './ticketColumns.tsx'
import { ticketValues } from './ticketValues.ts'

export type TenantKind = Exclude<TicketKind, 'guest'>

interface Writing {
  readonly input: z.ZodType
  readonly changes: z.ZodType
  readonly create: (body: unknown, idempotencyKey: string) => Promise<TicketRow>
  readonly update: (id: string, body: Record<string, unknown>) => Promise<TicketRow>
  readonly stored: (id: string) => Promise<Stored>
}

/** How each kind of tenant ticket is made, changed and read again. */
export const ticketWrites: Readonly<Record<TenantKind, Writing>> = {
  without_pabeanan: {
    input: TicketInput,
    changes: TicketChanges,
    create: async (body, idempotencyKey) =>
      (await call(withoutPabeanan.create, { body: body as never, idempotencyKey })).data,
    update: async (id, body) => (await call(withoutPabeanan.update, { params: { id }, body })).data,
    async stored(id) {
      const { data } = await call(withoutPabeanan.detail, { params: { id } })
      return { values: ticketValues(data), version: data.version }
    },
  },
  with_pabeanan: {
    input: WithPabeananInput,
    changes: WithPabeananChanges,
    create: async (body, idempotencyKey) =>
      (await call(withPabeanan.create, { body: body as never, idempotencyKey })).data,
    update: async (id, body) => (await call(withPabeanan.update, { params: { id }, body })).data,
    async stored(id) {
      const { data } = await call(withPabeanan.detail, { params: { id } })
      return { values: ticketValues(data), version: data.version }
    },
  },
  sarana_niaga: {
    input: SaranaNiagaInput,
    changes: SaranaNiagaChanges,
    create: async (body, idempotencyKey) =>
      (await call(saranaNiaga.create, { body: body as never, idempotencyKey })).data,
    update: async (id, body) => (await call(saranaNiaga.update, { params: { id }, body })).data,
    async stored(id) {
      const { data } = await call(saranaNiaga.detail, { params: { id } })
      return { values: ticketValues(data), version: data.version }
    },
  },
}
