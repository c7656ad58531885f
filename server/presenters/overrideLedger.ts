import type { z } from 'zod'
import type { ManualOpening, overrideLedger } from '#shared/contract/autogate/overrideLedger.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { findOutliers, type Scored } from '#shared/domain/outliers.ts'
import { siteClock } from '#shared/domain/siteTime.ts'
import { outlierWords } from '#shared/words/outliers.ts'
import { say, type Language } from '#shared/words/sentence.ts'
import type { CountedOpening, GateTraffic, OpeningRow } from '../queries/openingRows.ts'
import { reasonTitle } from './evidenceTimeline.ts'

type Summary = ReplyData<typeof overrideLedger.summary>

const hourOf = (at: Date): number => Math.floor(siteClock(at).minute / 60)

export const presentOpening = (row: OpeningRow, language: Language): z.infer<typeof ManualOpening> => ({
  id: row.id,
  opened_at: row.opened_at.toISOString(),
  day: siteClock(row.opened_at).day,
  hour: hourOf(row.opened_at),
  operator_id: row.operator_id,
  operator_name: row.operator_name,
  role: row.role,
  gate_id: row.gate_id,
  gate_name: row.gate_name,
  lane_code: row.lane_code,
  reason_code: row.reason_code,
  reason: reasonTitle(row.reason_code, language),
  note: row.note,
  police_number: row.police_number,
  company_name: row.company_name,
  lamp: row.lamp,
  waited_seconds: row.waited_ms === null ? null : Math.round(row.waited_ms / 1000),
  activity_id: row.activity_id,
})

interface Counted {
  readonly openings: readonly CountedOpening[]
  readonly gates: readonly GateTraffic[]
  readonly start: string
  readonly end: string
}

/** The openings counted four ways, and who or what stands out in each. */
export function presentLedger({ openings, gates, start, end }: Counted, language: Language): Summary {
  const total = openings.length
  const operators = operatorsOf(openings)
  const ratedGates = gatesOf(openings, gates)
  const hours = hoursOf(openings)
  const counted = (count: number) => ({ count, share: total === 0 ? 0 : round(count / total, 4) })
  return {
    start_date: start,
    end_date: end,
    total,
    operators: operators.map(({ scored, ...operator }) => ({
      ...operator,
      ...counted(operator.count),
      ...scored,
    })),
    gates: ratedGates.map(({ scored, ...gate }) => ({ ...gate, ...counted(gate.count), ...scored })),
    hours: hours.map(({ hour, count, scored }) => ({ hour, ...counted(count), ...scored })),
    reasons: [...countBy(openings, ({ reason_code }) => reason_code)]
      .sort(([, a], [, b]) => b - a)
      .map(([code, count]) => ({ code, reason: reasonTitle(code, language), ...counted(count) })),
    explanations: [
      ...explain('operator', operators, language),
      ...explain('gate', ratedGates, language),
      ...explain('hour', hours, language),
    ],
    method: outlierWords.method[language],
  }
}

/** Per day on which the person opened at all: who works more shifts does not stand out for that. */
function operatorsOf(openings: readonly CountedOpening[]) {
  const names = new Map(openings.map(({ operator_id, operator_name }) => [operator_id, operator_name]))
  const rows = [...names].map(([id, name]) => {
    const own = openings.filter(({ operator_id }) => operator_id === id)
    const days = new Set(own.map(({ opened_at }) => siteClock(opened_at).day)).size
    return { id, name, count: own.length, days, per_day: round(own.length / days, 2) }
  })
  const scores = findOutliers(
    rows.map(({ per_day }) => per_day),
    rows.map(({ count }) => count),
  )
  return withScores(rows, scores).sort((a, b) => b.per_day - a.per_day)
}

/** Per thousand vehicles: a busy gate does not stand out for being busy. */
function gatesOf(openings: readonly CountedOpening[], gates: readonly GateTraffic[]) {
  const counts = countBy(openings, ({ gate_id }) => gate_id)
  const rows = gates.map(({ id, name, vehicles }) => {
    const count = counts.get(id) ?? 0
    return { id, name, count, vehicles, per_thousand: vehicles === 0 ? null : round((count / vehicles) * 1000, 1) }
  })
  const scores = findOutliers(
    rows.map(({ per_thousand }) => per_thousand ?? 0),
    rows.map(({ count }) => count),
  )
  return withScores(rows, scores)
}

function hoursOf(openings: readonly CountedOpening[]) {
  const counts = countBy(openings, ({ opened_at }) => hourOf(opened_at))
  const rows = Array.from({ length: 24 }, (_, hour) => ({ hour, count: counts.get(hour) ?? 0 }))
  return withScores(rows, findOutliers(rows.map(({ count }) => count)))
}

interface Compared {
  readonly scored: Scored
}

const explain = (what: 'operator' | 'gate' | 'hour', rows: readonly Compared[], language: Language): string[] =>
  rows
    .filter(({ scored }) => scored.outlier)
    .map(({ scored, ...row }) => say(outlierWords[what], language, { ...row, usual: round(scored.usual, 2) }))

const withScores = <Row extends object>(rows: readonly Row[], scores: ReturnType<typeof findOutliers>) =>
  rows.map((row, at) => ({ ...row, scored: scores[at] ?? { score: null, outlier: false, usual: 0 } }))

function countBy<Key>(openings: readonly CountedOpening[], keyOf: (opening: CountedOpening) => Key): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const opening of openings) counts.set(keyOf(opening), (counts.get(keyOf(opening)) ?? 0) + 1)
  return counts
}

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits
