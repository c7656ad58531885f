import type { Direction } from './lane.ts'
import { atSite } from './siteTime.ts'

/** Where a gate movement is on its way to customs. */
export const codecoStates = ['queued', 'sent', 'accepted', 'rejected', 'dead'] as const
export type CodecoState = (typeof codecoStates)[number]

/** Whether customs holds a movement that never was, and whether a person has put that right. */
export const correctionStates = ['due', 'done'] as const
export type CorrectionState = (typeof correctionStates)[number]

/** How telling a movement ended: taken, known already, refused, or nobody knows whether it arrived. */
export const attemptOutcomes = ['taken', 'known', 'rejected', 'failed'] as const
export type AttemptOutcome = (typeof attemptOutcomes)[number]

/**
 * What an undone movement leaves to do. TPS Online has no message that takes a movement back: once one was tried, customs
 * may hold it, and only its office can strike it out. One that it refused it does not hold.
 */
export const correctionAfterUndo = (state: CodecoState, attempts: number): CorrectionState | null =>
  attempts > 0 && state !== 'rejected' ? 'due' : null

/** A gate movement in the words of TPS Online: 5 and 6 are gate in and out of import, 7 and 8 of export. */
export interface CodecoMovement {
  readonly kdDok: '5' | '6' | '7' | '8'
  /** Whether the vehicle carries the goods of the document in this direction. */
  readonly loaded: boolean
}

/** Documents whose goods leave the zone; those of every other document come in. */
const outgoing = new Set(['64', '65', '66', '6', '7', '25', '261', '30', '33', '41'])

/** What the passage of a vehicle with goods of this document is to customs. */
export function codecoMovement(kodeDokumen: string, direction: Direction): CodecoMovement {
  const leaves = outgoing.has(kodeDokumen)
  const loaded = leaves === (direction === 'out')
  if (leaves) return { kdDok: direction === 'in' ? '7' : '8', loaded }
  return { kdDok: direction === 'in' ? '5' : '6', loaded }
}

/** Seconds until a message that was not taken is tried again; after the last it is dead. */
export const codecoWaits = [5, 15, 60, 300, 900, 3600, 10_800] as const

/** KD_TPS, the day as yymmdd, and the number of the message on that day. Six digits: a million a day. */
export function refNumberOf(kdTps: string, day: string, sequence: number): string {
  if (sequence < 1 || sequence > 999_999) throw new RangeError('A day has 999,999 reference numbers')
  return `${kdTps}${day.slice(2).replaceAll('-', '')}${String(sequence).padStart(6, '0')}`
}

/** `yyyymmddHHMMSS` of the site's clock. */
export const codecoMoment = (at: Date): string => atSite(at).toISOString().slice(0, 19).replace(/\D/g, '')

/** `yyyymmdd`, empty for no day. */
export const codecoDay = (day: string | null): string => day?.replaceAll('-', '') ?? ''
