import type { printStates } from './lane.ts'

/** Why a driver gets another slip. */
export const reprintReasons = ['jammed', 'faint', 'lost', 'other'] as const

/** A slip that is on its way for longer than this (ms) is not coming. */
const patience = 60_000

/** Whether the slip may still come out by itself: a second one now would be a second paper for one vehicle. */
export const isOnItsWay = (slip: { state: (typeof printStates)[number]; updatedAt: Date }, now: Date): boolean =>
  ['queued', 'sending', 'sent'].includes(slip.state) && now.getTime() - slip.updatedAt.getTime() < patience

/**
 * The end that the next code names, in whole seconds: another one than every code before it, so that those are known
 * to be dead. The ticket itself ends when it did.
 */
export function nextCodeEnd(ticket: { expiresAt: Date; codeExpiresAt: Date | null }): Date {
  const last = Math.max(ticket.expiresAt.getTime(), ticket.codeExpiresAt?.getTime() ?? 0)
  return new Date((Math.floor(last / 1_000) + 1) * 1_000)
}

/** Whether a code was replaced by a newer one. Before the first reprint every code of the ticket counts. */
export const isReplaced = (codeEnd: Date | null, wanted: Date | null): boolean =>
  codeEnd !== null && wanted !== null && Math.floor(codeEnd.getTime() / 1_000) !== Math.floor(wanted.getTime() / 1_000)
