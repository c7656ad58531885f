import { beforeAll, expect, it } from 'vitest'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork, testClerk } from '#test/factories/insert.ts'
import { makeUser } from '#test/factories/people.ts'
import { makeGate } from '#test/factories/site.ts'
import { makeWaitingTruck } from '#test/factories/waitingTruck.ts'
import { fakePorts } from '#test/fakes/ports.ts'
import { escalateInterventions } from './escalateInterventions.ts'

describeEachDatabase('What nobody settled in time', (open) => {
  let database: Database
  let supervisor: string
  let gateId: string

  beforeAll(async () => {
    database = await open()
    gateId = (await makeGate(database)).id
    const elsewhere = (await makeGate(database)).id
    supervisor = (await makeUser(database, { permissions: ['lane.takeover'] })).id
    await makeUser(database, { permissions: ['lane.intervene'] })
    const faraway = (await makeUser(database, { permissions: ['lane.takeover'] })).id
    await run('INSERT INTO user_gates (user_id, gate_id) VALUES (?, ?)', faraway, elsewhere)
  })

  const run = (statement: string, ...values: (string | Date)[]) =>
    inTestWork(database, ({ sql }) => sql.run(statement, values))
  const escalate = () => database.inWork({ actor: testClerk }, escalateInterventions)
  const waiting = async (state: string, due: number) => {
    const { item, lane } = await makeWaitingTruck(database, fakePorts(), gateId)
    await run('UPDATE interventions SET state = ?, due_at = ? WHERE id = ?', state, new Date(Date.now() + due), item.id)
    return { item: item.id, lane: lane.id }
  }

  it('is told once to the supervisors of its gate, also when two servers look at the same time', async () => {
    const open = await waiting('new', -1_000)
    const taken = await waiting('owned', -1_000)
    await waiting('new', 60_000)
    for (const state of ['waiting_post', 'shelved', 'closed']) await waiting(state, -1_000)
    await Promise.all([escalate(), escalate(), escalate()])
    expect(await escalate()).toBe(0)
    const told = await database.read(testClerk, ({ sql }) =>
      sql.rows<{ user_id: string; kind: string; entity_id: string }>(
        'SELECT user_id, kind, entity_id FROM notifications',
      ),
    )
    expect(told.map(({ entity_id }) => entity_id).toSorted()).toEqual([open.lane, taken.lane].toSorted())
    expect(new Set(told.map(({ user_id, kind }) => `${user_id} ${kind}`))).toEqual(
      new Set([`${supervisor} intervention.escalated`]),
    )
    const audited = await database.read(testClerk, ({ sql }) =>
      sql.rows<{ entity_id: string }>("SELECT entity_id FROM audit_records WHERE action = 'intervention.escalated'"),
    )
    expect(audited.map(({ entity_id }) => entity_id).toSorted()).toEqual([open.item, taken.item].toSorted())
  })
})
