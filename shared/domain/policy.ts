import { lockedReasons, obstacleCodes, reasonLamps, type ObstacleCode } from './reason.ts'

/** What a policy can make of a reason: a lamp, or nothing at all. */
export const reasonEffects = ['red', 'yellow', 'ignore'] as const
export type ReasonEffect = (typeof reasonEffects)[number]

/** Numbers of a policy with their defaults and bounds: whoever edits a policy may move them between `least` and `most`. */
export const policyNumbers = {
  /** A reading below this confidence (0 to 1) is unsure. */
  plate_min_confidence: { fallback: 0.8, least: 0, most: 1 },
  /** Up to this weighted distance a plate counts as near. */
  plate_near_distance: { fallback: 1, least: 0, most: 3 },
  slot_early_minutes: { fallback: 60, least: 0, most: 1440 },
  slot_late_minutes: { fallback: 60, least: 0, most: 1440 },
  /** A customs document fetched longer ago than this is stale. */
  customs_stale_minutes: { fallback: 240, least: 1, most: 10_080 },
  /** A balance below this share of the document's quantity is low. */
  balance_low_share: { fallback: 0.1, least: 0, most: 1 },
  /** How long a command to the barrier may travel, in milliseconds. */
  command_ttl_ms: { fallback: 2000, least: 500, most: 10_000 },
  lease_minutes: { fallback: 5, least: 1, most: 60 },
  /** A lane in manual mode asks for renewal after this time. */
  mode_renewal_minutes: { fallback: 30, least: 5, most: 480 },
  /** A vehicle that entered here longer ago than this has stayed too long. */
  overstay_minutes: { fallback: 720, least: 10, most: 43_200 },
  /** The same for the time in a buffer zone. */
  buffer_overstay_minutes: { fallback: 240, least: 5, most: 10_080 },
  /** How long a supervisor may undo a check-in. */
  undo_minutes: { fallback: 30, least: 0, most: 1440 },
  sla_seconds: { fallback: 60, least: 10, most: 3600 },
} as const satisfies Record<string, { fallback: number; least: number; most: number }>

export type PolicyNumber = keyof typeof policyNumbers

/** The rules of one gate. They are versioned: a decision stores the version that it was made under. */
export type GatePolicy = Readonly<Record<PolicyNumber, number>> & {
  readonly version: number
  /** Only what differs from {@link reasonLamps}. */
  readonly effects: Readonly<Partial<Record<ObstacleCode, ReasonEffect>>>
}

/** A stored rule set completed with defaults; what is out of bounds or unknown falls back to the default. */
export function policyOf(version: number, rules: unknown): GatePolicy {
  const given = isRecord(rules) ? rules : {}
  const numbers = Object.fromEntries(
    Object.entries(policyNumbers).map(([name, { fallback, least, most }]) => {
      const value = given[name]
      return [name, typeof value === 'number' && value >= least && value <= most ? value : fallback]
    }),
  ) as Record<PolicyNumber, number>
  const effects = isRecord(given['effects']) ? given['effects'] : {}
  return {
    ...numbers,
    version,
    effects: Object.fromEntries(
      obstacleCodes.filter((code) => mayHaveEffect(code, effects[code])).map((code) => [code, effects[code]]),
    ),
  }
}

/** Whether a policy may give this reason this effect. A dead ticket can be left to a person, never waved through. */
export function mayHaveEffect(code: ObstacleCode, effect: unknown): effect is ReasonEffect {
  if (lockedReasons.has(code) || !isEffect(effect)) return false
  return effect !== 'ignore' || !/^(ticket|lane)\./.test(code) || code === 'ticket.outside_slot'
}

/** What a reason means under a policy. */
export const effectOf = (policy: GatePolicy, code: ObstacleCode): ReasonEffect =>
  lockedReasons.has(code) ? reasonLamps[code] : (policy.effects[code] ?? reasonLamps[code])

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isEffect = (value: unknown): value is ReasonEffect => reasonEffects.some((effect) => effect === value)
