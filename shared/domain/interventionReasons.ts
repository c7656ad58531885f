import type { InterventionCause } from './intervention.ts'
import type { ReasonValues } from './reason.ts'

/** What an operator does that needs a reason. */
export const reasonedActions = ['open', 'refuse', 'close', 'shelve', 'set_mode', 'take'] as const
export type ReasonedAction = (typeof reasonedActions)[number]

/** What a reason does besides being recorded. */
export type ReasonConsequence = 'reading_wrong' | 'ticket_takes_plate'

interface ReasonRow {
  readonly actions: readonly ReasonedAction[]
  /** Beginnings of reason codes that it answers; `none` is an action without a vehicle. Absent: it answers all. */
  readonly about?: readonly string[]
  readonly note?: true
  readonly consequence?: ReasonConsequence
}

/** The reasons an operator chooses from, in the order of the dialog. A row is never removed, only made unusable. */
export const interventionReasons = {
  anpr_misread: { actions: ['open'], about: ['plate.'], consequence: 'reading_wrong' },
  ticket_typo: { actions: ['open'], about: ['plate.near', 'plate.mismatch'], consequence: 'ticket_takes_plate' },
  replacement_vehicle: {
    actions: ['open'],
    about: ['plate.near', 'plate.mismatch'],
    consequence: 'ticket_takes_plate',
  },
  code_damaged: { actions: ['open'], about: ['ticket.unreadable', 'ticket.unknown'] },
  slot_accepted: { actions: ['open'], about: ['ticket.outside_slot', 'ticket.early'] },
  extension_agreed: { actions: ['open'], about: ['ticket.expired', 'ticket.completed'], note: true },
  passage_not_recorded: { actions: ['open'], about: ['ticket.already_inside', 'ticket.not_inside'], note: true },
  customs_confirmed: { actions: ['open'], about: ['customs.', 'balance.'], note: true },
  destination_confirmed: { actions: ['open'], about: ['building.', 'area.', 'company.'] },
  inspected: { actions: ['open'], about: ['watchlist.'] },
  checked_at_lane: { actions: ['open'], about: ['lane.'] },
  paper_checked: { actions: ['open'], about: ['plate.', 'ticket.', 'customs.', 'balance.', 'lane.'] },
  barrier_test: { actions: ['open'], about: ['none', 'barrier.', 'device.'] },
  escort: { actions: ['open'], about: ['none'], note: true },
  ticket_invalid: { actions: ['refuse'], about: ['ticket.', 'company.'] },
  wrong_vehicle: { actions: ['refuse'], about: ['plate.'] },
  customs_hold: { actions: ['refuse'], about: ['customs.', 'balance.'] },
  blocked: { actions: ['refuse'], about: ['watchlist.'] },
  destination_refuses: { actions: ['refuse'], about: ['building.', 'area.'] },
  cargo_mismatch: { actions: ['refuse'] },
  documents_incomplete: { actions: ['refuse'] },
  driver_left: { actions: ['refuse'] },
  lane_clear: { actions: ['close'] },
  safety: { actions: ['close', 'set_mode'] },
  waiting_driver: { actions: ['shelve'] },
  waiting_tenant: { actions: ['shelve'] },
  waiting_repair: { actions: ['shelve', 'set_mode'] },
  maintenance: { actions: ['set_mode'] },
  device_fault: { actions: ['set_mode'] },
  congestion: { actions: ['set_mode'] },
  back_to_normal: { actions: ['set_mode'] },
  owner_away: { actions: ['take'] },
  escalation: { actions: ['take'] },
  shift_change: { actions: ['take'] },
  /** What was let through on paper, in manual mode of the gate: never chosen, only recorded. */
  manual_slip: { actions: [] },
  emergency: { actions: ['open', 'set_mode'], note: true },
  other: { actions: ['open', 'refuse', 'close', 'shelve', 'set_mode', 'take'], note: true },
} as const satisfies Record<string, ReasonRow>

export type InterventionReasonCode = keyof typeof interventionReasons

const rows: Readonly<Record<InterventionReasonCode, ReasonRow>> = interventionReasons

/** What the operator is looking at. Without a vehicle both are null. */
export interface InterventionSituation {
  readonly cause: InterventionCause | null
  readonly reason: { readonly code: string; readonly values: ReasonValues } | null
}

export interface Suggestion {
  readonly code: InterventionReasonCode
  /** Which rule suggests it. */
  readonly because: SuggestionRule
  readonly values: ReasonValues
}

export const suggestionRules = ['letters_differ', 'camera_unsure', 'code_unreadable', 'ticket_state', 'hold'] as const
export type SuggestionRule = (typeof suggestionRules)[number]

/** At least this many characters say something. */
export const shortestNote = 5

export const needsNote = (code: InterventionReasonCode): boolean => rows[code].note === true

export const consequenceOf = (code: InterventionReasonCode): ReasonConsequence | null => rows[code].consequence ?? null

/** The reason of this name if it can be given for this action, else null. What it is about is advice, not a rule. */
export function reasonFor(action: ReasonedAction, code: string): InterventionReasonCode | null {
  if (!Object.hasOwn(rows, code)) return null
  const known = code as InterventionReasonCode
  return rows[known].actions.includes(action) ? known : null
}

/** The reasons to choose from, the suggested one first. */
export function reasonsFor(action: ReasonedAction, situation: InterventionSituation): InterventionReasonCode[] {
  const topic = situation.reason?.code ?? 'none'
  const suggested = suggestReason(action, situation)?.code
  const fitting = (Object.keys(rows) as InterventionReasonCode[]).filter(
    (code) =>
      rows[code].actions.includes(action) && (rows[code].about?.some((start) => topic.startsWith(start)) ?? true),
  )
  return fitting.sort((a, b) => Number(b === suggested) - Number(a === suggested))
}

/** A suggestion comes from one of these rules or not at all, and the dialog says which. It never commits by itself. */
export function suggestReason(action: ReasonedAction, { reason }: InterventionSituation): Suggestion | null {
  if (reason === null) return null
  const { code, values } = reason
  if (action === 'open') {
    if (code === 'plate.near') return { code: 'anpr_misread', because: 'letters_differ', values }
    if (code === 'plate.missing' || code === 'plate.unsure')
      return { code: 'anpr_misread', because: 'camera_unsure', values }
    if (code === 'ticket.unreadable') return { code: 'code_damaged', because: 'code_unreadable', values }
  }
  if (action === 'refuse') {
    if (code === 'watchlist.block') return { code: 'blocked', because: 'hold', values }
    if (code === 'customs.held') return { code: 'customs_hold', because: 'hold', values }
    if (code.startsWith('ticket.')) return { code: 'ticket_invalid', because: 'ticket_state', values }
  }
  return null
}
