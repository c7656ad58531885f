import type { Database } from '../../database/database.ts'
import type { Log, OutsideSystems } from '../../ports.ts'
import type { Ceisa } from '../ceisa/ceisa.ts'
import { createCeisa } from '../ceisa/ceisaClient.ts'
import { createPtosm } from '../ptosm/ptosmClient.ts'
import { createCodecoSender, lastTwoDays } from '../tpsOnline/codecoSender.ts'
import { createTpsOnline } from '../tpsOnline/tpsClient.ts'
import { createGuard, type Guard } from './guard.ts'
import { createMirror } from './mirror.ts'
import type { OutsideSettings } from './outsideSettings.ts'
import { playOutside } from './simulatedOutside.ts'
import { createWishes } from './wishes.ts'

/** The systems outside with the work that nobody asks for. */
export interface RunningOutside extends OutsideSystems {
  /** Fetches again what is old. */
  refreshDue(): Promise<void>
  /** Fetches what TPS Online has new. */
  pull(): Promise<void>
  /** Tells customs the gate movements that are due. How many. */
  tellMovements(): Promise<number>
  /** Asks customs what became of the gate movements that it took. */
  acknowledgeMovements(): Promise<void>
  /** Compares the movements of yesterday and today with what customs has. */
  reconcile(): Promise<void>
  settled(): Promise<void>
  close(): Promise<void>
}

interface Parts {
  readonly settings: OutsideSettings
  readonly database: Database
  readonly dataFolder: string
  readonly log: Log
}

/** Opens the lines to customs and the terminal, each behind a guard of its own. */
export async function openOutside({ settings: given, database, dataFolder, log }: Parts): Promise<RunningOutside> {
  const played = await playOutside(given, database, dataFolder)
  const { settings } = played
  const guards = { ceisa: createGuard(), tpsOnline: createGuard(), ptosm: createGuard() }
  const ceisa = settings.ceisa === null ? null : guarded<Ceisa>(createCeisa(settings.ceisa), guards.ceisa)
  const tpsOnline = settings.tpsOnline === null ? null : guarded(createTpsOnline(settings.tpsOnline), guards.tpsOnline)
  const ptosm = settings.ptosm === null ? null : guarded(createPtosm(settings.ptosm), guards.ptosm)
  const mirror = createMirror({ ceisa, tpsOnline, ptosm }, database, log)
  const codeco =
    tpsOnline === null || settings.tpsOnline === null
      ? null
      : createCodecoSender({ tpsOnline, guard: guards.tpsOnline, site: settings.tpsOnline, database, log })
  const reconciliations = createWishes(async (days) => {
    const [from = '', to = ''] = days.split(' ')
    await codeco?.reconcile(from, to)
  }, log)

  async function settled(): Promise<void> {
    await Promise.all([mirror.settled(), reconciliations.settled()])
  }

  return {
    uses: { ceisa: ceisa !== null, tpsOnline: tpsOnline !== null, ptosm: ptosm !== null },
    wantCompany: mirror.wantCompany,
    wantSpmk: mirror.wantSpmk,
    wantTpsDocument: mirror.wantTpsDocument,
    wantReconciliation: (from, to) => reconciliations.add(`${from} ${to}`),
    health: () => ({
      ceisa: guards.ceisa.health(),
      tpsOnline: guards.tpsOnline.health(),
      ptosm: guards.ptosm.health(),
    }),
    refreshDue: () => mirror.wantDue(),
    pull: () => mirror.pull(),
    tellMovements: async () => (await codeco?.send()) ?? 0,
    acknowledgeMovements: async () => await codeco?.acknowledge(),
    async reconcile() {
      await codeco?.reconcile(...lastTwoDays(new Date()))
    },
    settled,
    async close() {
      await settled()
      await played.close()
    },
  }
}

/** The same system, each of whose questions goes through the guard. */
function guarded<System extends object>(system: System, guard: Guard): System {
  const calls = Object.entries(system).map(([name, call]: [string, (...given: unknown[]) => Promise<unknown>]) => [
    name,
    (...given: unknown[]) => guard.ask(() => call(...given)),
  ])
  return Object.fromEntries(calls) as System
}
