import type { z } from 'zod'
import type {
  DocumentDashboard,
  LampDashboard,
  RitaseDashboard,
  TrafficDashboard,
} from '#shared/contract/autogate/dashboard.ts'
import { bucketsOf } from '#shared/domain/dashboardRange.ts'
import { ofLampLabel } from '#shared/domain/figures.ts'
import { durationsOf } from '#shared/domain/histogram.ts'
import { siteZone } from '#shared/domain/siteTime.ts'
import { sayDocument } from '#shared/words/documents.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { DashboardScope } from '../queries/dashboardScope.ts'
import type { CountsByLabel, TripTimes } from '../queries/figures.ts'

export const heading = ({ range, gate, company }: DashboardScope, now: Date) => ({
  start_date: range.from,
  end_date: range.to,
  by: range.by,
  time_zone: siteZone(),
  gate: gate === null ? null : { id: gate.id, name: gate.name },
  company: company === null ? null : { id: company.id, name: company.name },
  as_of: now.toISOString(),
})

const sum = (numbers: readonly number[] | undefined): number => (numbers ?? []).reduce((total, each) => total + each, 0)

export function presentTraffic(
  scope: DashboardScope,
  counts: CountsByLabel,
  { now, inside }: { now: Date; inside: number },
): z.input<typeof TrafficDashboard> {
  return {
    ...heading(scope, now),
    buckets: bucketsOf(scope.range).map((bucket, at) => ({
      ...bucket,
      in: counts.get('in')?.[at] ?? 0,
      out: counts.get('out')?.[at] ?? 0,
    })),
    inside,
    total: { in: sum(counts.get('in')), out: sum(counts.get('out')) },
    without_ticket: { in: sum(counts.get('in_without_ticket')), out: sum(counts.get('out_without_ticket')) },
  }
}

export const presentRitase = (scope: DashboardScope, times: TripTimes, now: Date): z.input<typeof RitaseDashboard> => ({
  ...heading(scope, now),
  buckets: bucketsOf(scope.range).map((bucket, at) => ({ ...bucket, ...(times.buckets[at] ?? noTrips) })),
  total: times.total,
})

const noTrips = durationsOf([])

type LampCounts = Record<'green' | 'yellow' | 'red' | 'total', number>

const noLamps = (): LampCounts => ({ green: 0, yellow: 0, red: 0, total: 0 })

function addLamp(counts: LampCounts, lamp: string, by: number): void {
  if (lamp === 'green' || lamp === 'yellow' || lamp === 'red') counts[lamp] += by
  counts.total += by
}

export function presentLamps(scope: DashboardScope, counts: CountsByLabel, now: Date): z.input<typeof LampDashboard> {
  const buckets = bucketsOf(scope.range).map((bucket) => ({ ...bucket, ...noLamps() }))
  const vehicles = new Map<string | null, LampCounts>()
  const total = noLamps()
  for (const [label, numbers] of counts) {
    const { lamp, vehicleType } = ofLampLabel(label)
    const ofType = vehicles.get(vehicleType) ?? noLamps()
    vehicles.set(vehicleType, ofType)
    for (const to of [ofType, total]) addLamp(to, lamp, sum(numbers))
    for (const [at, bucket] of buckets.entries()) addLamp(bucket, lamp, numbers[at] ?? 0)
  }
  return {
    ...heading(scope, now),
    buckets,
    vehicles: [...vehicles]
      .filter(([, lamps]) => lamps.total !== 0)
      .map(([vehicle_type, lamps]) => ({ vehicle_type, ...lamps }))
      .sort((one, other) => other.total - one.total || byName(one.vehicle_type, other.vehicle_type)),
    total,
  }
}

export function presentDocuments(
  scope: DashboardScope,
  counts: CountsByLabel,
  { now, language }: { now: Date; language: Language },
): z.input<typeof DocumentDashboard> {
  const documents = [...counts]
    .map(([document, numbers]) => ({
      document,
      label: sayDocument(document, language),
      total: sum(numbers),
      counts: numbers,
    }))
    .filter(({ total }) => total !== 0)
    .sort((one, other) => other.total - one.total || byName(one.document, other.document))
  return {
    ...heading(scope, now),
    buckets: bucketsOf(scope.range),
    documents,
    total: sum(documents.map(({ total }) => total)),
  }
}

/** What has no name comes last. */
const byName = (one: string | null, other: string | null): number =>
  one === null ? 1 : other === null ? -1 : one.localeCompare(other)
