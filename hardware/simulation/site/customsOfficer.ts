import { setTimeout as sleep } from 'node:timers/promises'
import { ceisa } from '#shared/contract/autogate/ceisa.ts'
import { withPabeanan } from '#shared/contract/autogate/withPabeanan.ts'
import type { LaneLog } from '../../lane/laneLog.ts'
import type { Random } from '../random.ts'
import type { OutsideSystems } from './outsideFaults.ts'
import type { SiteTicket } from './plan.ts'
import type { SiteServer } from './siteServer.ts'

interface OfficerOptions {
  readonly server: SiteServer
  readonly outside: OutsideSystems
  readonly random: Random
  readonly speed: number
  readonly log: LaneLog
}

/** Minutes of the simulated day that an inspection takes. */
const inspectionMinutes = [20, 60] as const
const lookEveryMs = 500
/** How often the mirror is looked at before the truck drives to the gate all the same. */
const looks = 10

/** Customs of the simulated day: orders inspections of documents whose trucks are on their way, and ends them later. */
export class CustomsOfficer {
  readonly #options: OfficerOptions
  readonly #endings = new Map<string, number>()

  constructor(options: OfficerOptions) {
    this.#options = options
  }

  /** Whether the document of a ticket is under inspection by now, and the site has heard of it. */
  async order(ticket: SiteTicket, lane: 'red' | 'yellow'): Promise<boolean> {
    const { server, outside, random, speed, log } = this.#options
    const { data } = await server.call(withPabeanan.detail, { params: { id: ticket.id } })
    const idHeader = data.customs_document?.id_header
    if (idHeader === undefined || !(await outside.inspect(idHeader, lane))) return false
    const lasts = (random.between(...inspectionMinutes) * 60_000) / speed
    this.#endings.set(idHeader, performance.now() + lasts)
    log.info({ document: idHeader, lane }, 'customs orders an inspection')
    return await this.#isMirrored(idHeader, false)
  }

  /** Ends inspections when their time has come, and all of them when the signal is given. */
  async work(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await sleep(lookEveryMs, null, { signal }).catch(() => null)
      const over = [...this.#endings].filter(([, at]) => signal.aborted || at <= performance.now())
      await Promise.all(over.map(([idHeader]) => this.#end(idHeader)))
    }
  }

  async #end(idHeader: string): Promise<void> {
    const { server, outside, log } = this.#options
    this.#endings.delete(idHeader)
    try {
      await outside.inspect(idHeader, null)
      await server.call(ceisa.refresh, { params: { id_header: idHeader } })
      log.info({ document: idHeader }, 'customs releases the goods')
    } catch (err) {
      log.warn({ err, document: idHeader }, 'An inspection could not be ended')
    }
  }

  async #isMirrored(idHeader: string, released: boolean): Promise<boolean> {
    const { server } = this.#options
    const params = { id_header: idHeader }
    await server.call(ceisa.refresh, { params })
    for (let look = 0; look < looks; look += 1) {
      const { data } = await server.call(ceisa.detail, { params })
      if (data.released === released) return true
      await sleep(lookEveryMs)
    }
    return false
  }
}
