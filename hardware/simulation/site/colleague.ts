import { setTimeout as sleep } from 'node:timers/promises'
import { lane as lanes } from '#shared/contract/autogate/lane.ts'
import type { LaneLog } from '../../lane/laneLog.ts'
import { listLanes, type SiteServer } from './siteServer.ts'

const looksEveryMs = 20_000

/**
 * The second operator of the control room. Holds the lanes that are out of automatic mode and that nobody else holds,
 * and tells drivers which lanes those are.
 */
export class Colleague {
  readonly #server: SiteServer
  readonly #log: LaneLog
  #outOfService: ReadonlySet<string> = new Set()

  constructor(server: SiteServer, log: LaneLog) {
    this.#server = server
    this.#log = log
  }

  /** Whether a lane takes vehicles by itself. */
  isInService(laneCode: string): boolean {
    return !this.#outOfService.has(laneCode)
  }

  /** Ends when the signal is given. */
  async work(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#look().catch((err: unknown) => this.#log.warn({ err }, 'The colleague could not look at the lanes'))
      await sleep(looksEveryMs, null, { signal }).catch(() => null)
    }
  }

  async #look(): Promise<void> {
    const manned = (await listLanes(this.#server)).filter(({ mode }) => mode !== 'auto')
    this.#outOfService = new Set(manned.map(({ code }) => code))
    for (const { id, version, intervention } of manned)
      if (intervention.by === null)
        await this.#server.call(lanes.intervene, { params: { id }, body: { action: 'take', version } })
  }
}
