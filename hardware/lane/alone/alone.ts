import { v7 as uuid } from 'uuid'
import { CheckInInput } from '#shared/contract/autogate/gateActivity.ts'
import type { LaneDecision } from '#shared/contract/laneJournal.ts'
import type { LaneSnapshot, SnapshotTicket } from '#shared/contract/laneSnapshot.ts'
import { decideCheckIn, type Verdict as Decision } from '#shared/domain/checkIn.ts'
import type { CheckInFacts } from '#shared/domain/checkInFacts.ts'
import type { Disk } from '../../journal/disk.ts'
import type { LaneJournal } from '../../journal/laneJournal.ts'
import type { CheckInBody } from '../laneApi.ts'
import type { ScannedCode, Verdict } from '../turn.ts'
import { Claims, type Grant } from './claims.ts'
import { factsAlone } from './factsAlone.ts'
import { Neighbours } from './neighbours.ts'
import { readTicket } from './scannedTicket.ts'
import type { SnapshotStore } from './snapshotStore.ts'
import { afterUses, type TicketUse } from './ticketUse.ts'
import { UsedTickets } from './usedTickets.ts'
import { verdictAlone } from './verdictAlone.ts'

interface Known extends Omit<Parameters<typeof factsAlone>[0], 'ticket'> {
  readonly site: LaneSnapshot['site']
}

interface Judged {
  readonly ticket: SnapshotTicket | null
  readonly facts: CheckInFacts
  readonly decision: Decision
  readonly now: Date
}

interface Parts {
  readonly laneId: string
  readonly folder: string
  readonly disk: Disk | undefined
  readonly journal: LaneJournal
  readonly snapshot: SnapshotStore
  /** Where the other lanes of the gate reach this one; null where it works by itself. */
  readonly peerUrl: string | null
  /** The server's time where it is known, else the machine's. */
  readonly now: () => Date
}

export type AloneAnswer =
  | { readonly type: 'verdict'; readonly verdict: Verdict }
  /** There is no snapshot, or the ticket is too new for it: the server has to say, or a person must look. */
  | { readonly type: 'ignorant' }
  /** It could not be written down, so nothing may open. */
  | { readonly type: 'fault' }

const overridden = { action: 'open', reasonCode: 'lane', by: '', at: '' } as const

/** Decides when the server does not answer: by the same rules, on the snapshot, and on disk before anything opens. */
export class Alone {
  readonly #parts: Parts
  readonly #used: UsedTickets
  readonly #claims: Claims
  #neighbours: Neighbours | null = null
  #peers: 'none' | 'reached' | 'alone' = 'none'

  private constructor(parts: Parts, used: UsedTickets) {
    this.#parts = parts
    this.#used = used
    this.#claims = new Claims(used, parts.laneId)
  }

  static async open(parts: Parts): Promise<Alone> {
    const alone = new Alone(parts, await UsedTickets.open(parts.folder, parts.disk))
    if (parts.peerUrl !== null)
      alone.#neighbours = await Neighbours.listen({
        url: parts.peerUrl,
        laneId: parts.laneId,
        claims: alone.#claims,
        heard: (use) => alone.#used.add(use),
        site: () => parts.snapshot.site,
      })
    return alone
  }

  get peers(): 'none' | 'reached' | 'alone' {
    return this.#peers
  }

  get peerUrl(): string | null {
    return this.#neighbours?.url ?? null
  }

  async decide(scan: ScannedCode, body: CheckInBody): Promise<AloneAnswer> {
    const known = this.#known(scan, body)
    if (known === null) return { type: 'ignorant' }
    const first = this.#judge(known)
    if (isUnheardOf(first)) return { type: 'ignorant' }
    const use = this.#useOf(first)
    try {
      const grant = first.decision.decision === 'allow' && use !== null ? await this.#claim(use) : null
      if (grant?.granted === false) await this.#used.add(grant.use)
      const judged = grant?.granted === false ? this.#judge(known) : first
      const verdict = verdictAlone({ ...judged, site: known.site, code: scan.code })
      await this.#parts.journal.append(this.#entry(scan, body, { ...judged, verdict }))
      if (use !== null && verdict.decision === 'allow') void this.#neighbours?.tell(use)
      return { type: 'verdict', verdict }
    } catch {
      return { type: 'fault' }
    }
  }

  /** The server let a vehicle through here: the other lanes hear of it before their next snapshot. */
  async usedOnline(scan: ScannedCode, body: CheckInBody): Promise<void> {
    const known = this.#known(scan, body)
    if (known === null) return
    const use = this.#useOf(this.#judge(known))
    if (use === null) return
    /* The neighbours hear of it also where the own disk takes nothing. */
    await Promise.all([this.#used.add(use), this.#neighbours?.tell(use)])
  }

  async close(): Promise<void> {
    await this.#neighbours?.close()
    await this.#used.close()
  }

  #entry(
    scan: ScannedCode,
    body: CheckInBody,
    { facts, decision, verdict }: Judged & { readonly verdict: Verdict },
  ): LaneDecision {
    return {
      id: uuid(),
      kind: 'decision',
      at: facts.now,
      scan_id: scan.id,
      activity_id: verdict.id,
      scan: CheckInInput.parse({ ...body, offline: true }),
      decision: verdict.decision,
      lamp: decision.lamp,
      reasons: decision.reasons.map(({ code, values }) => ({ code, values: { ...values } })),
      policy_version: verdict.policy_version,
      command_id: verdict.command?.id ?? null,
      slip: verdict.print_job,
      snapshot_at: this.#parts.snapshot.takenAt ?? facts.now,
      agreed: this.#peers !== 'alone',
    }
  }

  #known(scan: ScannedCode, body: CheckInBody): Known | null {
    const { snapshot, now } = this.#parts
    const { site } = snapshot
    if (site === null) return null
    return {
      site,
      now: now(),
      scanned: readTicket(scan.code, site.ticketKeys),
      direction: body.direction,
      plate: { read: body.plate_read ?? null, confidence: body.plate_confidence ?? null },
      scannedAt: new Date(scan.at),
    }
  }

  #judge(known: Known): Judged {
    const ticket = this.#ticket(known.scanned.accessNumber)
    const facts = factsAlone({ ...known, ticket })
    return { ticket, facts, decision: decideCheckIn(facts), now: known.now }
  }

  #ticket(accessNumber: string | null): SnapshotTicket | null {
    const ticket = accessNumber === null ? null : this.#parts.snapshot.ticket(accessNumber)
    return ticket === null ? null : afterUses(ticket, this.#used.of(ticket.facts.accessNumber))
  }

  #useOf({ ticket, facts }: Judged): TicketUse | null {
    const { move } = decideCheckIn({ ...facts, override: overridden })
    if (ticket === null || move === null) return null
    const { accessNumber, ritDone } = ticket.facts
    return { accessNumber, move, trip: ritDone, lane: facts.lane.code, at: facts.now }
  }

  async #claim(use: TicketUse): Promise<Grant> {
    return await this.#claims.claim(use, async (wanted) => {
      const answers = (await this.#neighbours?.ask(wanted)) ?? []
      const site = this.#parts.snapshot.site
      this.#peers = answers.length === 0 && site !== null ? 'none' : answers.includes(null) ? 'alone' : 'reached'
      return answers.filter((answer) => answer !== null)
    })
  }
}

/** A ticket that the lane has not heard of may be a good one, made a moment ago. */
const isUnheardOf = ({ decision }: Judged): boolean => decision.reasons.some(({ code }) => code === 'ticket.unknown')
