import { setTimeout as sleep } from 'node:timers/promises'
import { v7 } from 'uuid'
import type { z } from 'zod'
import { bufferZone, type BufferStay } from '#shared/contract/autogate/bufferZone.ts'
import { loadUnload, type CargoVisit } from '#shared/contract/autogate/loadUnload.ts'
import type { LaneLog } from '../../lane/laneLog.ts'
import type { Random } from '../random.ts'
import type { DayLog } from './dayLog.ts'
import type { Quay } from './quay.ts'
import type { SiteServer } from './siteServer.ts'

type Stay = z.infer<typeof BufferStay>
type Load = z.infer<typeof CargoVisit>

interface PhonesOptions {
  readonly server: SiteServer
  readonly random: Random
  /** 2 is twice as fast as a person. */
  readonly speed: number
  readonly quay: Quay
  readonly day: DayLog
  readonly log: LaneLog
  readonly signal: AbortSignal
}

/** Seconds between two vehicles that one person walks to. */
const walkSeconds = 12
/** However fast the day goes, the server is not asked more often; more is done each time instead. */
const leastLookMs = 500
const page = { per_page: 25 } as const
const refusals = ['Muatan tidak sesuai', 'Kemasan rusak', 'Dokumen belum lengkap'] as const

/** The people with phones: one checks vehicles in the buffer zone and calls them, one accepts and rejects loads. */
export async function workByPhone(options: PhonesOptions): Promise<void> {
  await Promise.all([again(options, 'buffer zone', checkUp), again(options, 'loads', handleLoads)])
}

/** `work` gets how many vehicles a person walks to until the next look. */
async function again(
  options: PhonesOptions,
  what: string,
  work: (options: PhonesOptions, vehicles: number) => Promise<void>,
) {
  const { speed, log, signal, random } = options
  const walkMs = (walkSeconds * 1_000) / speed
  const vehicles = Math.max(1, Math.round(leastLookMs / walkMs))
  while (!signal.aborted) {
    await sleep(walkMs * vehicles * random.between(0.6, 1.4), null, { signal }).catch(() => null)
    if (signal.aborted) return
    await work(options, vehicles).catch((err: unknown) => {
      if (!signal.aborted) log.warn({ err, what }, 'A phone could not do its work')
    })
  }
}

const oldest = { ...page, sort: 'entered_at' } as const

/** The vehicles that wait longest: looked at, or called when they were. */
async function checkUp(options: PhonesOptions, vehicles: number): Promise<void> {
  const { server, quay } = options
  const { data: inside, pagination } = await server.call(bufferZone.list, { query: { ...oldest, state: 'inside' } })
  const waiting = pagination?.total ?? 0
  countPlaces(options, waiting, inside[0]?.area.capacity ?? Infinity)
  const { data: unchecked } = await server.call(bufferZone.list, { query: { ...oldest, state: 'unchecked' } })
  const seen = unchecked.slice(0, vehicles)
  for (const next of seen) await lookAt(options, next)
  const ready = inside.filter(({ call, checkup }) => call === null && checkup !== null)
  for (const next of ready.slice(0, vehicles - seen.length))
    if (quay.wantsOneOf(waiting)) await callToQuay(options, next)
}

function countPlaces({ quay, day, log }: PhonesOptions, waiting: number, places: number): void {
  if (waiting < places || !quay.zoneIsFull()) return
  day.count('buffer zone', 'full')
  log.info({ waiting, places }, 'The buffer zone is full')
}

/** One in twenty is not in order. */
async function lookAt({ server, random, log, day }: PhonesOptions, stay: Stay): Promise<void> {
  const isGood = !random.chance(0.05)
  await server.call(bufferZone.checkup, {
    idempotencyKey: v7(),
    body: {
      gate_activity_id: stay.gate_activity_id,
      documents_ok: true,
      seal_ok: isGood,
      plate_ok: true,
      ...(!isGood && { notes: 'Segel rusak' }),
    },
  })
  day.count('phones', isGood ? 'checkup in order' : 'checkup with a broken seal')
  log.info({ plate: stay.ticket.police_number, isGood }, 'checkup')
}

async function callToQuay({ server, day, log }: PhonesOptions, { gate_activity_id, ticket }: Stay): Promise<void> {
  await server.call(bufferZone.call, { params: { gate_activity_id }, body: {}, idempotencyKey: v7() })
  day.count('phones', 'called to proceed')
  log.info({ plate: ticket.police_number }, 'called to proceed')
}

/** Some of the vehicles that wait for their loads. */
async function handleLoads(options: PhonesOptions, vehicles: number): Promise<void> {
  const { server, random, quay } = options
  /* Whoever comes for a ship that is not worked goes to the buffer zone. */
  if (quay.rests) return
  const { data } = await server.call(loadUnload.list, { query: { ...page, status: 'waiting' } })
  const waiting = [...data]
  for (let handled = 0; handled < vehicles && waiting.length > 0; handled += 1) {
    const [visit] = waiting.splice(Math.floor(random.next() * waiting.length), 1)
    if (visit !== undefined) await handleLoad(options, visit)
  }
}

/** One in fifteen is rejected, and some phones were offline meanwhile. */
async function handleLoad({ server, random, log, day }: PhonesOptions, visit: Load): Promise<void> {
  const now = Date.now()
  const device_at = new Date(now - (random.chance(0.1) ? random.between(60_000, 600_000) : 0)).toISOString()
  const params = { id: visit.id }
  const phone = { device: 'HP gudang (simulasi)', device_at }
  if (random.chance(1 / 15)) {
    const reason = random.pick(refusals)
    await server.call(loadUnload.reject, { params, body: { reason, ...phone }, idempotencyKey: v7() })
    day.count('phones', 'load rejected')
    return log.info({ plate: visit.police_number, reason }, 'load rejected')
  }
  const started_at = new Date(Date.parse(device_at) - 60_000).toISOString()
  const body = { qty: visit.qty ?? 1, unit: visit.unit ?? 'ton', started_at, finished_at: device_at, ...phone }
  await server.call(loadUnload.accept, { params, body, idempotencyKey: v7() })
  day.count('phones', 'load accepted')
  log.info({ plate: visit.police_number, qty: body.qty }, 'load accepted')
}
