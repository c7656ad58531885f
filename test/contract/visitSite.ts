import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { loadUnload } from '#shared/contract/autogate/loadUnload.ts'
import { withPabeanan } from '#shared/contract/autogate/withPabeanan.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Direction } from '#shared/domain/lane.ts'
import { siteClock } from '#shared/domain/siteTime.ts'
import type { Database } from '#server/database/database.ts'
import { formOf, makeFile, pngBytes } from '#test/factories/files.ts'
import { next } from '#test/factories/insert.ts'
import { makeDevice } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeArea, makeBuilding, makeCompany, makeGate, makeLane } from '#test/factories/site.ts'
import { makeCustomsDocument } from '#test/factories/traffic.ts'
import { oneRow } from '#test/factories/waitingTruck.ts'
import { startServer } from './server.ts'

export const times = { started_at: '2026-11-21T01:00:00.000Z', finished_at: '2026-11-21T01:30:00.000Z' }

/** A load as a checker counts it, in kilograms. */
export const counted = (qty: number) => ({ qty, unit: 'Kg', ...times })

interface Truck {
  readonly number: string
  readonly plate: string
}

/** A site with a main gate, a buffer zone of twenty places and one destination, and what its people do there. */
export async function startVisitSite(database: Database) {
  const server = await startServer(database)
  const companyId = (await makeCompany(database, { name: 'PT Garda Smelter Nusantara' })).id
  const plot = await makeArea(database, { type: 'plot', capacity: 100 })
  const buildingId = (await makeBuilding(database, { company_id: companyId, area_id: plot.id, capacity: 50 })).id
  const orderPath = await makeFile(database, { company_id: companyId })
  const yardId = (await makeArea(database, { type: 'buffer_zone', name: 'Zona Penyangga', capacity: 20 })).id
  const main = (await makeGate(database)).id
  const yard = (await makeGate(database, { area_id: yardId })).id

  /** A device in a lane of its own, and what it is told about a truck. */
  async function laneAt(gate_id: string, direction: Direction) {
    const lane = await makeLane(database, { gate_id, direction })
    const call = server.as((await makeDevice(database, { lane_id: lane.id })).token)
    return async ({ number, plate }: Truck) => {
      const body = {
        lane_id: lane.id,
        direction,
        ticket_access_number: number,
        plate_read: plate,
        plate_confidence: 0.97,
      }
      const { data } = await call(gateActivity.checkIn, {
        idempotencyKey: `scan-${next()}`,
        body: { ...body, scanned_at: new Date().toISOString() },
      })
      const codes = data.reasons.map(({ code }) => code)
      if (codes.join() !== 'ok') throw new Error(`The gate said ${codes.join()}`)
      return data
    }
  }
  const zone = server.as(await userToken(database, server, { level: 'super_admin' }))
  const checkerToken = await userToken(database, server, { permissions: ['load.read', 'load.write', 'file.upload'] })
  const checker = server.as(checkerToken)
  const stranger = server.as(
    await userToken(database, server, {
      level: 'tenant',
      company_id: (await makeCompany(database)).id,
      permissions: ['load.read', 'load.write', 'buffer.read', 'buffer.checkup'],
    }),
  )
  const scans = {
    in: await laneAt(main, 'in'),
    out: await laneAt(main, 'out'),
    yardIn: await laneAt(yard, 'in'),
    yardOut: await laneAt(yard, 'out'),
  }
  const makeDocument = (balance = '30000.000') =>
    makeCustomsDocument(database, { company_id: companyId, balance, quantity: balance })
  async function makeTruck(id_header: string, total_item = '10000') {
    const { data } = await zone(withPabeanan.create, {
      body: {
        company_id: companyId,
        request_at: siteClock(new Date()).day,
        police_number: `W ${1000 + (next() % 9000)} UE`,
        comodity: 'Konsentrat tembaga',
        unit_of_item: 'Kg',
        total_item,
        building_ids: [buildingId],
        delivery_order_path: orderPath,
        id_header,
      },
    })
    return { id: data.id, number: data.ticket_access_number, plate: data.vehicle.police_number ?? '' }
  }
  const validate = (code: string, call: Call = checker) => call(loadUnload.validateQr, { body: { code } })
  return {
    server,
    companyId,
    buildingId,
    yardId,
    orderPath,
    zone,
    checker,
    stranger,
    scans,
    makeDocument,
    makeTruck,
    validate,
    /** A truck inside with its visit. */
    async enter(total_item?: string) {
      const document = await makeDocument()
      const truck = await makeTruck(document.id_header, total_item)
      await scans.in(truck)
      return { document, truck, visit: (await validate(truck.number)).data }
    },
    async balanceOf(id: string) {
      const of = 'SELECT balance FROM customs_documents WHERE id = ?'
      return Number((await oneRow<{ balance: string }>(database, of, id)).balance)
    },
    async uploadPhoto() {
      const response = await server.ask('/v1/photos', {
        method: 'POST',
        headers: { authorization: `Bearer ${checkerToken}` },
        body: formOf(pngBytes, 'muatan.png', 'image/png'),
      })
      return ((await response.json()) as { data: { path: string } }).data.path
    },
  }
}

export type VisitSite = Awaited<ReturnType<typeof startVisitSite>>
