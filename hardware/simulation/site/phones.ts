import { setTimeout as sleep } from 'node:timers/promises'
import { v7 } from 'uuid'
import type { z } from 'zod'
import { bufferZone, type BufferStay } from '#shared/contract/autogate/bufferZone.ts'
import { loadUnload } from '#shared/contract/autogate/loadUnload.ts'
import type { LaneLog } from '../../lane/laneLog.ts'
import type { Random } from '../random.ts'
import type { DayLog } from './dayLog.ts'
import type { Quay } from './quay.ts'
import type { SiteServer } from './siteServer.ts'

type Stay = z.infer<typeof BufferStay>

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
const page = { per_page: 25 } as const
const refusals = ['Muatan tidak sesuai', 'Kemasan rusak', 'Dokumen belum lengkap'] as const

/** The people with phones: one checks vehicles in the buffer zone and calls them, one accepts and rejects loads. */
export async function workByPhone(options: PhonesOptions): Promise<void> {
  await Promise.all([again(options, 'buffer zone', checkUp), again(options, 'loads', handleLoad)])
}

async function again(options: PhonesOptions, what: string, once: (options: PhonesOptions) => Promise<void>) {
  const { speed, log, signal, random } = options
  while (!signal.aborted) {
    await sleep((walkSeconds * 1_000 * random.between(0.6, 1.4)) / speed, null, { signal }).catch(() => null)
    if (signal.aborted) return
    await once(options).catch((err: unknown) => log.warn({ err, what }, 'A phone could not do its work'))
  }
}

const oldest = { ...page, sort: 'entered_at' } as const

/** The vehicle that waits longest: looked at, or called when it was. */
async function checkUp(options: PhonesOptions): Promise<void> {
  const { server, quay } = options
  const { data: inside, pagination } = await server.call(bufferZone.list, { query: { ...oldest, state: 'inside' } })
  const waiting = pagination?.total ?? 0
  countPlaces(options, waiting, inside[0]?.area.capacity ?? Infinity)
  const { data: unchecked } = await server.call(bufferZone.list, { query: { ...oldest, state: 'unchecked' } })
  const [next] = unchecked
  if (next !== undefined) return lookAt(options, next)
  const ready = inside.find(({ call, checkup }) => call === null && checkup !== null)
  if (ready !== undefined && quay.wantsOneOf(waiting)) await callToQuay(options, ready)
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

/** Some vehicle that waits for its load; one in fifteen is rejected, and some phones were offline meanwhile. */
async function handleLoad({ server, random, log, day, quay }: PhonesOptions): Promise<void> {
  /* Whoever comes for a ship that is not worked goes to the buffer zone. */
  if (quay.rests) return
  const { data: waiting } = await server.call(loadUnload.list, { query: { ...page, status: 'waiting' } })
  if (waiting.length === 0) return
  const visit = random.pick(waiting)
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
