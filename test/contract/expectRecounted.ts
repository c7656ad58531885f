import { expect } from 'vitest'
import { dashboard } from '#shared/contract/autogate/dashboard.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { recount, type RecountFilter } from '#test/factories/recount.ts'

/** Asks all four dashboards by hour and by day, and compares every number with a recount. Gives how many trips began. */
export async function expectRecounted(database: Database, call: Call, filter: RecountFilter): Promise<number> {
  const { from, to, gateId, companyId } = filter
  const given = {
    start_date: from,
    end_date: to,
    ...(gateId !== undefined && { gate_id: gateId }),
    ...(companyId !== undefined && { company_id: companyId }),
  }
  const truth = await recount(database, filter)
  const sorted = truth.minutes
  const durations = {
    trips: sorted.length,
    average:
      sorted.length === 0 ? null : Math.round((sorted.reduce((sum, each) => sum + each, 0) / sorted.length) * 10) / 10,
    p50: sorted[Math.ceil(sorted.length * 0.5) - 1] ?? null,
    p90: sorted[Math.ceil(sorted.length * 0.9) - 1] ?? null,
  }
  for (const by of ['hour', 'day'] as const) {
    const query = { ...given, by }
    const traffic = (await call(dashboard.traffic, { query })).data
    expect(traffic).toMatchObject({ total: truth.total, without_ticket: truth.withoutTicket, by })
    expect(sum(traffic.buckets.map((bucket) => bucket.in))).toBe(truth.total.in)
    const ritase = (await call(dashboard.ritase, { query })).data
    expect(ritase.total).toEqual(durations)
    expect(sum(ritase.buckets.map(({ trips }) => trips))).toBe(durations.trips)
    const lamps = (await call(dashboard.byLamp, { query })).data
    const counted = lamps.vehicles.flatMap(({ vehicle_type, green, yellow, red }) =>
      Object.entries({ green, yellow, red }).map(([lamp, count]) => [`${lamp} ${vehicle_type}`, count] as const),
    )
    expect(present(counted)).toEqual(truth.lamps)
    expect(sum(lamps.buckets.map(({ total }) => total))).toBe(lamps.total.total)
    const documents = (await call(dashboard.byDocument, { query })).data
    expect(present(documents.documents.map(({ document, total }) => [document, total]))).toEqual(truth.documents)
    expect(documents.total).toBe(traffic.total.in)
    for (const { counts, total } of documents.documents) {
      expect(counts).toHaveLength(documents.buckets.length)
      expect(sum(counts)).toBe(total)
    }
    if (by === 'day') continue
    const at = ({ day, hour }: { day: string; hour: number | null }) => `${day} ${hour}`
    const inAndOut = traffic.buckets.flatMap((bucket) => [
      [`in ${at(bucket)}`, bucket.in] as const,
      [`out ${at(bucket)}`, bucket.out] as const,
    ])
    expect(present(inAndOut)).toEqual(truth.hours)
    const lampHours = lamps.buckets.flatMap((bucket) =>
      (['green', 'yellow', 'red'] as const).map((lamp) => [`${lamp} ${at(bucket)}`, bucket[lamp]] as const),
    )
    expect(present(lampHours)).toEqual(truth.lampHours)
    for (const bucket of ritase.buckets) {
      const own = truth.minutesOfHour(at(bucket))
      expect([bucket.trips, bucket.p90]).toEqual([own.length, own[Math.ceil(own.length * 0.9) - 1] ?? null])
    }
  }
  return truth.total.in
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

const present = (counts: readonly (readonly [string, number])[]): Record<string, number> =>
  Object.fromEntries(counts.filter(([, count]) => count !== 0))
