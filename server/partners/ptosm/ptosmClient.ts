import { z } from 'zod'
import { portActivities } from '#shared/domain/ticketKind.ts'
import { askHttp } from '../outside/askHttp.ts'
import { OutsideFailure } from '../outside/outsideFailure.ts'
import { outsideAmount, outsideMoment, outsideText, outsideWord, readJson } from '../outside/readAnswer.ts'
import { spmkStatuses, type Ptosm, type Spmk } from './ptosm.ts'

export interface PtosmSettings {
  readonly url: string
  readonly apiKey: string
}

const trips = z.coerce.number().int().min(0).max(100_000).nullish()

const Truck = z.object({
  police_number: outsideText(20),
  stid: outsideWord(40),
  rit_max: trips,
  rit_done: trips,
})

/** The assumed shape of an order. */
const SpmkAnswer = z
  .object({
    spmk_number: outsideText(40),
    status: z
      .string()
      .transform((text) => text.trim().toLowerCase())
      .pipe(z.enum(spmkStatuses)),
    activity: z
      .string()
      .transform((text) => text.trim().toLowerCase())
      .pipe(z.enum(portActivities))
      .nullish(),
    vessel_name: outsideWord(120),
    voyage: outsideWord(40),
    berth: outsideWord(60),
    commodity: outsideWord(120),
    unit_of_item: outsideWord(20),
    planned_qty: outsideAmount,
    realized_qty: outsideAmount,
    remaining_qty: outsideAmount,
    consignee: z.object({ name: outsideWord(160), npwp: outsideWord(20) }).nullish(),
    stevedore: outsideWord(160),
    trucks: z.array(Truck).max(2_000).default([]),
    valid_from: outsideMoment,
    valid_until: outsideMoment,
    bl_number: outsideWord(60),
  })
  .transform((row): Spmk => ({
    spmkNumber: row.spmk_number,
    status: row.status,
    activity: row.activity ?? null,
    vesselName: row.vessel_name,
    voyage: row.voyage,
    berth: row.berth,
    commodity: row.commodity,
    unitOfItem: row.unit_of_item,
    plannedQty: row.planned_qty,
    realizedQty: row.realized_qty,
    remainingQty: row.remaining_qty,
    consigneeName: row.consignee?.name ?? null,
    consigneeNpwp: row.consignee?.npwp ?? null,
    stevedore: row.stevedore,
    trucks: row.trucks.map(({ rit_max = null, rit_done = null, ...truck }) => ({ ...truck, rit_max, rit_done })),
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    blNumber: row.bl_number,
  }))

/** PTOSM over the assumed contract: `GET /spmk/{number}` with the header `X-Api-Key`. */
export const createPtosm = ({ url, apiKey }: PtosmSettings): Ptosm => ({
  async spmk(number) {
    const address = new URL(`${url.replace(/\/+$/, '')}/spmk/${encodeURIComponent(number)}`)
    const headers = { accept: 'application/json', 'x-api-key': apiKey }
    const { status, text } = await askHttp(address, { method: 'GET', headers })
    if (status === 404) return null
    if (status === 401 || status === 403) throw new OutsideFailure('refused', `PTOSM answers ${status}`)
    if (status !== 200) throw new OutsideFailure('unreachable', `PTOSM answers ${status}`)
    const order = readJson(text, SpmkAnswer)
    if (order.spmkNumber.toUpperCase() !== number.toUpperCase())
      throw new OutsideFailure('nonsense', 'PTOSM answered for another SPMK')
    return order
  },
})
