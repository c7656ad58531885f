import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../../database/database.ts'
import { findWorldDocuments } from '../../queries/worldDocuments.ts'
import { startSimulatedCeisa } from '../ceisa/simulatedCeisa.ts'
import { startSimulatedPtosm } from '../ptosm/simulatedPtosm.ts'
import { createCustomsWorld } from '../simulation/customsWorld.ts'
import type { SimulatedSystem } from '../simulation/simulatedSystem.ts'
import { startSimulatedTpsOnline } from '../tpsOnline/simulatedTpsOnline.ts'
import type { OutsideSettings } from './outsideSettings.ts'

/** Addresses of those that this process plays. */
export const simulatorsFile = 'simulators.json'

export interface PlayedSystems {
  /** With the addresses of what is played here. */
  readonly settings: {
    readonly [Name in keyof OutsideSettings]: Exclude<OutsideSettings[Name], 'simulated'>
  }
  close(): Promise<void>
}

const clerk = { kind: 'system', id: 'system', name: 'simulators' } as const

/**
 * Plays the outside systems whose setting is `simulated`, with the customs documents that the database holds now. Their
 * addresses are written into `simulators.json` of the data folder, so that `npm run simulate` can make them fail.
 */
export async function playOutside(
  { ceisa, tpsOnline, ptosm }: OutsideSettings,
  database: Database,
  dataFolder: string,
): Promise<PlayedSystems> {
  const played: Record<string, SimulatedSystem> = {}
  const documents =
    ceisa === 'simulated' || tpsOnline === 'simulated'
      ? await database.read(clerk, ({ sql }) => findWorldDocuments(sql))
      : []
  const world = createCustomsWorld(documents)
  const play = async <System extends SimulatedSystem>(name: string, starting: Promise<System>): Promise<System> => {
    const system = await starting
    played[name] = system
    return system
  }
  const settings = {
    ceisa: ceisa === 'simulated' ? (await play('ceisa', startSimulatedCeisa(world))).settings : ceisa,
    tpsOnline:
      tpsOnline === 'simulated' ? (await play('tps-online', startSimulatedTpsOnline(world))).settings : tpsOnline,
    ptosm: ptosm === 'simulated' ? (await play('ptosm', startSimulatedPtosm())).settings : ptosm,
  }
  const addresses = Object.fromEntries(Object.entries(played).map(([name, { url }]) => [name, url]))
  if (Object.keys(addresses).length > 0)
    writeFileSync(join(dataFolder, simulatorsFile), JSON.stringify(addresses, null, 2), { mode: 0o600 })
  return {
    settings,
    async close() {
      await Promise.all(Object.values(played).map((system) => system.close()))
    },
  }
}
