import { beforeAll, expect, it } from 'vitest'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork, testClerk } from '#test/factories/insert.ts'
import { makeUser } from '#test/factories/people.ts'
import { makeGate } from '#test/factories/site.ts'
import { makeWaitingTruck } from '#test/factories/waitingTruck.ts'
import { fakePorts } from '#test/fakes/ports.ts'
import { escalateInterventions, quietMs } from './escalateInterventions.ts'

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
    return { item: item.id, lane: lane.id, code: lane.code }
  }

  const told = () =>
    database.read(testClerk, ({ sql }) =>
      sql.rows<{ user_id: string; kind: string; entity_id: string; detail: { count: number; lanes: string } }>(
        'SELECT user_id, kind, entity_id, detail FROM notifications ORDER BY id',
      ),
    )
  const audited = async () => {
    const records = await database.read(testClerk, ({ sql }) =>
      sql.rows<{ entity_id: string }>("SELECT entity_id FROM audit_records WHERE action = 'intervention.escalated'"),
    )
    return records.map(({ entity_id }) => entity_id).toSorted()
  }
  const later = () =>
    run(
      'UPDATE interventions SET escalated_at = ? WHERE escalated_at IS NOT NULL',
      new Date(Date.now() - quietMs - 1_000),
    )

  it('is told once to the supervisors of its gate, also when two servers look at the same time', async () => {
    const open = await waiting('new', -1_000)
    await waiting('new', 60_000)
    for (const state of ['waiting_post', 'shelved', 'closed']) await waiting(state, -1_000)
    await Promise.all([escalate(), escalate(), escalate()])
    expect(await escalate()).toBe(0)
    expect(await told()).toMatchObject([{ user_id: supervisor, kind: 'intervention.escalated', entity_id: open.lane }])
    expect(await audited()).toEqual([open.item])
  })

  it('is told together where a gate was told of something a moment ago', async () => {
    const before = await audited()
    const late = [await waiting('new', -1_000), await waiting('owned', -1_000), await waiting('new', -1_000)]
    expect(await escalate()).toBe(0)
    expect(await told()).toHaveLength(1)
    await later()
    expect(await escalate()).toBe(3)
    expect(await escalate()).toBe(0)
    const [, flood, ...more] = await told()
    expect(more).toEqual([])
    expect(flood).toMatchObject({ kind: 'interventions.escalated', entity_id: late[0]?.lane })
    expect(flood?.detail.count).toBe(3)
    expect(flood?.detail.lanes.split(', ').toSorted()).toEqual(late.map(({ code }) => code).toSorted())
    expect(await audited()).toEqual([...before, ...late.map(({ item }) => item)].toSorted())
  })
})
