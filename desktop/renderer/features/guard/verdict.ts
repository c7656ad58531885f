import type { ticket } from '#shared/contract/autogate/ticket.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { guardWords } from '#shared/words/console/guard.ts'
import { statusNames } from '#shared/words/ticketStatuses.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { saying, within, type Said } from '../../ui/said.ts'
import { momentText } from '../../ui/formats.ts'

export type Ticket = ReplyData<typeof ticket.byAccessNumber>

/** What the guard is told, in one word group, and why. `info` decides nothing: only lane and control room open. */
export interface Verdict {
  readonly tone: 'ok' | 'warn' | 'crit' | 'info'
  readonly said: Said
  readonly cause: Said
  readonly plate: string | null
}

const reasonOf = ({ message, message_en }: { message: string; message_en: string }): Said =>
  saying({ id: message, en: message_en })

/** The verdict on the vehicle in the lane; null while nobody stands there. */
export function verdictOfLane({ vehicle }: Pick<Lane, 'vehicle'>): Verdict | null {
  if (vehicle === null) return null
  const { plate, reason, direction } = vehicle
  const cause = reasonOf(reason)
  switch (vehicle.stage) {
    case 'waiting':
      return { tone: 'warn', said: saying(guardWords.waitOperator), cause, plate }
    case 'refused':
      return { tone: 'crit', said: saying(guardWords.refused), cause, plate }
    default:
      return {
        tone: 'ok',
        said: saying(direction === 'in' ? guardWords.mayEnter : guardWords.mayLeave),
        cause,
        plate,
      }
  }
}

/** What a ticket that was typed or looked up is worth; the gate's own rules decide in the lane. */
export function verdictOfTicket(found: Ticket, now: number): Verdict {
  const plate = found.vehicle.police_number
  if (Date.parse(found.expired_at) < now) {
    const { id, en } = guardWords.ticketExpired
    const cause = saying({
      id: id.replace('{time}', momentText(found.expired_at, 'id')),
      en: en.replace('{time}', momentText(found.expired_at, 'en')),
    })
    return { tone: 'crit', said: saying(guardWords.refused), cause, plate }
  }
  const state = within(guardWords.ticketState, 'state', statusNames[found.status])
  if (found.status === 'pending') return { tone: 'warn', said: saying(guardWords.waitOperator), cause: state, plate }
  if (['active', 'checked_in', 'in_buffer', 'loading'].includes(found.status))
    return { tone: 'info', said: saying(guardWords.ticketGood), cause: saying(guardWords.ticketGoodText), plate }
  return { tone: 'crit', said: saying(guardWords.refused), cause: state, plate }
}

export const unknownTicket = (number: string): Verdict => ({
  tone: 'crit',
  said: saying(guardWords.refused),
  cause: saying(guardWords.ticketUnknown, { number }),
  plate: null,
})

export const noAnswer: Verdict = {
  tone: 'warn',
  said: saying(guardWords.waitOperator),
  cause: saying(guardWords.lookupFailed),
  plate: null,
}

/** The access number in what a scanner or a hand wrote; null where it is something else, such as a plate. */
export const accessNumberIn = (text: string): string | null => /TKT-?\d{6,12}/i.exec(text)?.[0].toUpperCase() ?? null
