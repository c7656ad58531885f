import type { Language, Sentence } from '#shared/words/sentence.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import { countText, dateText, shortTime } from '../../ui/formats.ts'
import type { Activity } from '../../live/operationsChanges.ts'
import type { Verification } from './useVerification.ts'

export interface FactRow {
  readonly name: Sentence
  readonly text: string
  /** Confirmed, in the way, or just said. */
  readonly mark: 'ok' | 'bad' | null
}

/** The facts beside the pictures, in the order an operator asks for them; what is unknown is left out. */
export function factRows(activity: Activity, detail: Verification | null, language: Language): readonly FactRow[] {
  const ticket = detail?.ticket ?? null
  const rows: (FactRow | null)[] = [
    fact(evidenceWords.company, ticket?.company ?? activity.company?.name),
    ticket === null
      ? fact(evidenceWords.vehicle, activity.vehicle_type)
      : fact(evidenceWords.cargo, cargoOf(ticket, language)),
    documentOf(detail),
    fact(evidenceWords.destination, ticket?.destinations.join(', ')),
    ticket === null ? null : fact(evidenceWords.validity, spanOf(ticket.valid_from, ticket.expired_at, language)),
    fact(evidenceWords.driver, driverOf(ticket?.driver ?? null)),
  ]
  return rows.filter((row) => row !== null)
}

const fact = (name: Sentence, text: string | null | undefined): FactRow | null =>
  text === null || text === undefined || text === '' ? null : { name, text, mark: null }

function cargoOf(ticket: NonNullable<Verification['ticket']>, language: Language): string {
  const amount = ticket.quantity === null ? null : `${countText(ticket.quantity, language)} ${ticket.unit ?? ''}`.trim()
  return [ticket.comodity, amount].filter((part) => part !== null).join(' · ')
}

const driverOf = (driver: { readonly name: string; readonly sim_number: string | null } | null): string | null =>
  driver === null || driver.sim_number === null ? (driver?.name ?? null) : `${driver.name} · SIM ${driver.sim_number}`

function documentOf(detail: Verification | null): FactRow | null {
  const customs = detail?.customs ?? null
  if (customs === null) return null
  return {
    name: evidenceWords.document,
    text: [customs.document, customs.release_number].filter((part) => part !== null).join(' · '),
    mark: customs.released ? 'ok' : 'bad',
  }
}

/** `21 Nov 00:00 – 23:59`, with the second date only where it is another one. */
export function spanOf(from: string, to: string, language: Language): string {
  const [first, last] = [dateText(from, language), dateText(to, language)]
  const end = first === last ? shortTime(to) : `${last} ${shortTime(to)}`
  return `${first} ${shortTime(from)} – ${end}`
}
