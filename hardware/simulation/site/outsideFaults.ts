import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const systems = { ceisa: 'ceisa', tps: 'tps-online', ptosm: 'ptosm' } as const
const every = ['slow', 'hang', 'down', 'text', 'huge', 'dates', 'expired', 'failed'] as const
const own = { ceisa: ['flip'], tps: ['reject', 'lost'], ptosm: [] } as const satisfies Record<
  keyof typeof systems,
  readonly string[]
>

/** What can go wrong outside the site, by the name of `--fault`: `ceisa_down`, `tps_reject` and so on. */
export const outsideFaultNames: readonly string[] = (Object.keys(systems) as (keyof typeof systems)[]).flatMap(
  (system) => [...every, ...own[system]].map((fault) => `${system}_${fault}`),
)

const Addresses = z.record(z.string(), z.string())
const patienceMs = 3_000

/** Switches the faults of the outside systems that the server plays; their addresses lie in the data folder. */
export class OutsideSystems {
  readonly #data: string

  constructor(data: string) {
    this.#data = data
  }

  /** Throws where the server does not play that system. */
  async set(name: string, on: boolean): Promise<void> {
    const [prefix = '', fault = ''] = name.split('_')
    const system = prefix in systems ? systems[prefix as keyof typeof systems] : prefix
    const isKnown = await this.#tell(system, on ? 'PUT' : 'DELETE', `faults/${fault}`)
    if (!isKnown) throw new Error(`${system} does not know the fault ${fault}.`)
  }

  /** Has simulated customs inspect goods (red) or papers (yellow), or release them again (null). False where it does not know them. */
  async inspect(idHeader: string, lane: 'red' | 'yellow' | null): Promise<boolean> {
    const document = `documents/${encodeURIComponent(idHeader)}`
    return await (lane === null
      ? this.#tell('ceisa', 'DELETE', document)
      : this.#tell('ceisa', 'PUT', `${document}/${lane}`))
  }

  async #tell(system: string, method: 'PUT' | 'DELETE', path: string): Promise<boolean> {
    const text = await readFile(join(this.#data, 'simulators.json'), 'utf8').catch(() => '{}')
    const address = Addresses.parse(JSON.parse(text))[system]
    if (address === undefined) throw new Error(`The server does not play ${system}: its address is a real one.`)
    const answer = await fetch(`${address}/simulation/${path}`, { method, signal: AbortSignal.timeout(patienceMs) })
    return answer.ok
  }
}
