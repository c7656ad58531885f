import type { Call } from '#shared/contract/client.ts'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import type { Database } from '#server/database/database.ts'
import { startSimulatedCeisa } from '#server/partners/ceisa/simulatedCeisa.ts'
import { startSimulatedPtosm } from '#server/partners/ptosm/simulatedPtosm.ts'
import { createCustomsWorld, type WorldDocument } from '#server/partners/simulation/customsWorld.ts'
import { startSimulatedTpsOnline } from '#server/partners/tpsOnline/simulatedTpsOnline.ts'
import { makeDevice } from '#test/factories/people.ts'
import { next } from '#test/factories/insert.ts'
import { makeLane } from '#test/factories/site.ts'
import { startServer } from './server.ts'

/** A server that uses simulated customs and a simulated terminal, and what its tests need of them. */
export async function startOutsideSite(database: Database, documents: readonly WorldDocument[]) {
  const world = createCustomsWorld(documents)
  const ceisa = await startSimulatedCeisa(world)
  const tps = await startSimulatedTpsOnline(world)
  const ptosm = await startSimulatedPtosm()
  const server = await startServer(database, {
    variables: {
      CEISA_URL: ceisa.url,
      CEISA_USERNAME: ceisa.settings.username,
      CEISA_PASSWORD: ceisa.settings.password,
      CEISA_API_KEY: ceisa.settings.apiKey ?? '',
      TPS_ONLINE_URL: tps.settings.url,
      TPS_ONLINE_USERNAME: tps.settings.username,
      TPS_ONLINE_PASSWORD: tps.settings.password,
      TPS_ONLINE_KD_TPS: tps.settings.kdTps,
      TPS_ONLINE_KD_GUDANG: tps.settings.kdGudang,
      PTOSM_URL: ptosm.url,
      PTOSM_API_KEY: ptosm.settings.apiKey,
    },
  })
  const lanes = new Map<'in' | 'out', { id: string; call: Call }>()
  for (const direction of ['in', 'out'] as const) {
    const lane = await makeLane(database, { direction })
    const { token } = await makeDevice(database, { lane_id: lane.id })
    lanes.set(direction, { id: lane.id, call: server.as(token) })
  }

  async function scan(direction: 'in' | 'out', ticket: { access_number: string; police_number: string }) {
    const lane = lanes.get(direction)
    if (lane === undefined) throw new Error('There is no such lane')
    const { data } = await lane.call(gateActivity.checkIn, {
      body: {
        lane_id: lane.id,
        direction,
        ticket_access_number: ticket.access_number,
        plate_read: ticket.police_number,
        plate_confidence: 0.97,
        scanned_at: new Date().toISOString(),
      },
      idempotencyKey: `outside-${next()}`,
    })
    return data
  }

  return {
    world,
    ceisa,
    tps,
    ptosm,
    server,
    outside: server.outside,
    scan,
    /** Lets everything that fails work again. */
    mend() {
      for (const { faults } of [ceisa, tps, ptosm]) for (const fault of faults.list()) faults.set(fault, false)
    },
    async close() {
      await server.close()
      await Promise.all([ceisa.close(), tps.close(), ptosm.close()])
    },
  }
}
