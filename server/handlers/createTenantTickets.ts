import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import { companyOfTicket } from '../actions/companyOfTicket.ts'
import { createTickets, type WantedTicket } from '../actions/createTickets.ts'
import { mailTicket } from '../actions/mailTicket.ts'
import type { TicketWish } from '../actions/ticketClaims.ts'
import type { Work } from '../database/work.ts'
import type { UserActor } from '../http/actor.ts'
import type { Ports } from '../ports.ts'
import type { TicketView } from '../queries/ticketRows.ts'

interface Asking {
  readonly actor: UserActor
  readonly body: TicketWish & { readonly company_id?: string | undefined }
  readonly language: Language
  readonly request: { readonly id: string; readonly ip: string | null }
  readonly ports: Ports
}

/** Tickets that people ask for at the same time; a driver whose address is known gets his by mail. */
export async function createTenantTickets<Ask extends Asking, Shown>(
  kind: WantedTicket['kind'],
  asked: readonly Ask[],
  work: Work,
  present: (ticket: TicketView, ask: Ask) => Shown | Promise<Shown>,
): Promise<(Shown | Refusal)[]> {
  const wanted = asked.map((ask) => wantedBy(kind, ask))
  const made = await createTickets(
    work,
    wanted.filter((each): each is WantedTicket => !(each instanceof Refusal)),
  )
  const next = made.values()
  const answers: (Shown | Refusal)[] = []
  for (const [at, ask] of asked.entries()) {
    const refused = wanted[at]
    const outcome = refused instanceof Refusal ? refused : (next.next().value as TicketView | Refusal)
    if (!(outcome instanceof Refusal)) await mailTicket(work, ask.ports, outcome)
    answers.push(outcome instanceof Refusal ? outcome : await present(outcome, ask))
  }
  return answers
}

function wantedBy(kind: WantedTicket['kind'], { actor, body, language, request }: Asking): WantedTicket | Refusal {
  const { company_id, ...wish } = body
  try {
    return { kind, ...companyOfTicket(actor, company_id, language), wish, author: { actor, request }, language }
  } catch (cause) {
    if (cause instanceof Refusal) return cause
    throw cause
  }
}
