import { expect, it } from 'vitest'
import { migrate, migrateDown } from '#server/database/migrate.ts'
import { intervene, operator } from '#test/factories/interventions.ts'
import { makeGate } from '#test/factories/site.ts'
import { makeWaitingTruck, oneRow } from '#test/factories/waitingTruck.ts'
import { fakePorts } from '#test/fakes/ports.ts'
import { describeEachDatabase } from './databases.ts'

describeEachDatabase('The ledger of manual openings', (open) => {
  it('is filled from the audit records of openings that were made before there was one', async () => {
    const database = await open()
    const ports = fakePorts()
    const { lane, verdict, item } = await makeWaitingTruck(database, ports, (await makeGate(database)).id)
    await intervene(database, ports, operator('Rini Astuti'), lane.id, {
      action: 'open',
      version: 1_000_000,
      intervention_id: item.id,
      reason_code: 'anpr_misread',
    })
    const ledger = () =>
      oneRow<Record<string, unknown>>(
        database,
        `SELECT id, activity_id, gate_id, lane_id, operator_id, operator_name, role, reason_code, note, lamp
         FROM manual_openings`,
      )
    const written = await ledger()
    expect(written).toMatchObject({
      activity_id: verdict.id,
      operator_name: 'Rini Astuti',
      reason_code: 'anpr_misread',
    })
    const taken: string[] = []
    while (!taken.includes('0024-gateRules')) taken.push(...(await migrateDown(database)))
    await migrate(database)
    expect(await ledger()).toEqual(written)
  })
})
