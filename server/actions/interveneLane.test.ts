import { beforeAll, beforeEach, expect, it } from 'vitest'
import { Refusal } from '#shared/contract/errors.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { askCheckIn, checkIn } from '#test/factories/checkIns.ts'
import { intervene, operator } from '#test/factories/interventions.ts'
import { makeGate, makeLane } from '#test/factories/site.ts'
import { makeWaitingTruck, oneRow } from '#test/factories/waitingTruck.ts'
import { fakePorts } from '#test/fakes/ports.ts'

const rini = operator('Rini Astuti')
const bayu = operator('Bayu Pratama')
const anyVersion = 1_000_000

describeEachDatabase('Intervening', (open) => {
  let database: Database
  let ports: ReturnType<typeof fakePorts>
  let gateId: string

  beforeAll(async () => {
    database = await open()
    gateId = (await makeGate(database)).id
  })
  beforeEach(() => {
    ports = fakePorts()
  })

  const waiting = (plate?: string) => makeWaitingTruck(database, ports, gateId, plate)
  const first = <Row>(statement: string, ...values: string[]) => oneRow<Row>(database, statement, ...values)
  const count = async (table: string) => (await first<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`)).n

  it('opens with a reason: committed first, sent once, its outcome written down', async () => {
    const { lane, ticket, verdict, item } = await waiting()
    let committedWhenSent: unknown
    ports.lanes.atSending = async (_, command) => {
      if (command.action === 'open')
        committedWhenSent = await first('SELECT state, issued_by FROM lane_commands WHERE id = ?', command.id)
    }
    const done = await intervene(database, ports, rini, lane.id, {
      action: 'open',
      version: anyVersion,
      intervention_id: item.id,
      reason_code: 'anpr_misread',
      client_at: '2026-11-21T07:32:08.000Z',
    })
    expect(committedWhenSent).toEqual({ state: 'issued', issued_by: `user:${rini.id}` })
    expect(ports.lanes.sent.map(({ command }) => command.action)).toEqual(['open', 'print'])
    expect(done.command).toMatchObject({ outcome: 'executed' })
    expect(done.item).toMatchObject({ state: 'closed', outcome: { action: 'opened', reason: 'anpr_misread' } })
    expect(done.lane).toMatchObject({ lease_by: null, vehicle: { stage: 'opened' } })
    expect(await first('SELECT state FROM lane_commands WHERE id = ?', done.command?.id ?? '')).toEqual({
      state: 'executed',
    })
    expect(
      await first('SELECT status, inside_activity_id, police_number FROM tickets WHERE id = ?', ticket.id),
    ).toEqual({ status: 'checked_in', inside_activity_id: verdict.id, police_number: 'W 8814 UE' })
    expect(
      await first<object>(
        'SELECT decision, outcome, lamp, plate_read, plate_corrected, `override` FROM gate_activities WHERE id = ?',
        verdict.id,
      ),
    ).toMatchObject({
      decision: 'review',
      lamp: 'yellow',
      outcome: 'opened',
      plate_read: 'W 8814 UF',
      plate_corrected: 'W 8814 UE',
      override: {
        action: 'open',
        reason_code: 'anpr_misread',
        by: 'Rini Astuti',
        by_id: rini.id,
        role: 'Operator',
        client_at: '2026-11-21T07:32:08.000Z',
        evidence: ['uploads/00000000000000000000000000000001-depan.png'],
      },
    })
    expect(
      await first<object>(
        "SELECT actor_name, entity_id FROM audit_records WHERE action = 'lane.open' AND entity_id = ?",
        verdict.id,
      ),
    ).toEqual({ actor_name: 'Rini Astuti', entity_id: verdict.id })
  })

  it('lets one of two operators decide, and tells the other who did', async () => {
    const { lane, item } = await waiting()
    const act = (actor: typeof rini) =>
      intervene(database, ports, actor, lane.id, {
        action: 'open',
        version: anyVersion,
        intervention_id: item.id,
        reason_code: 'paper_checked',
      }).then(
        () => null,
        (cause: unknown) => cause,
      )
    const [one, two] = await Promise.all([act(rini), act(bayu)])
    const refused = (one ?? two) as Refusal
    expect([one, two].filter((each) => each === null)).toHaveLength(1)
    expect(refused.code).toBe('lane.handled')
    expect(refused.message).toBe(`Already handled by ${one === null ? rini.name : bayu.name}.`)
    expect(ports.lanes.sent.filter(({ command }) => command.action === 'open')).toHaveLength(1)
  })

  it('sends nothing when the database does not commit', async () => {
    const { lane, item, ticket } = await waiting()
    const body = { action: 'open', version: anyVersion, intervention_id: item.id, reason_code: 'anpr_misread' } as const
    const before = await count('lane_commands')
    await expect(
      intervene(database, ports, rini, lane.id, body, {
        commit: (step) =>
          database.inWork({ actor: rini }, async (work) => {
            await step(work)
            throw new Refusal('server.busy', { seconds: 2 })
          }),
      }),
    ).rejects.toMatchObject({ code: 'server.busy' })
    expect(ports.lanes.sent).toEqual([])
    expect(await count('lane_commands')).toBe(before)
    expect(await first('SELECT status FROM tickets WHERE id = ?', ticket.id)).toEqual({ status: 'active' })
  })

  it('does not call a lane opened that it cannot reach', async () => {
    const { lane, item, verdict } = await waiting()
    ports.lanes.connected = false
    const body = { action: 'open', version: anyVersion, intervention_id: item.id, reason_code: 'anpr_misread' } as const
    await expect(intervene(database, ports, rini, lane.id, body)).rejects.toMatchObject({ code: 'lane.unreachable' })
    expect(await first('SELECT outcome FROM gate_activities WHERE id = ?', verdict.id)).toEqual({ outcome: 'waiting' })
    expect(await first('SELECT state FROM interventions WHERE id = ?', item.id)).toEqual({ state: 'new' })
  })

  it('turns a barrier that does not move into the next thing to do', async () => {
    const { lane, item, verdict } = await waiting()
    ports.lanes.reply = 'failed'
    const body = { version: anyVersion, reason_code: 'anpr_misread' } as const
    const failed = await intervene(database, ports, rini, lane.id, {
      ...body,
      action: 'open',
      intervention_id: item.id,
    })
    expect(failed.command?.outcome).toBe('failed')
    expect(failed.lane.vehicle?.stage).toBe('waiting')
    expect(ports.lanes.sent.map(({ command }) => command.action)).toEqual(['open'])
    const fault = await first<{ id: string; cause: string; priority: number }>(
      "SELECT id, cause, priority, reason_code FROM interventions WHERE lane_id = ? AND state = 'new'",
      lane.id,
    )
    expect(fault).toMatchObject({ cause: 'barrier_fault', priority: 1, reason_code: 'barrier.not_moved' })
    ports.lanes.reply = 'executed'
    const again = await intervene(database, ports, rini, lane.id, {
      ...body,
      action: 'open',
      intervention_id: fault.id,
    })
    expect(again.command?.outcome).toBe('executed')
    expect(again.lane.vehicle).toMatchObject({ activity_id: verdict.id, stage: 'opened' })
  })

  it('opens by itself when a corrected plate matches, and keeps the reading', async () => {
    const { lane, item, verdict, ticket } = await waiting('L 9021 UA')
    const body = { action: 'correct_plate', version: anyVersion, intervention_id: item.id } as const
    const still = await intervene(database, ports, rini, lane.id, { ...body, plate: 'W 8814 UF' })
    expect(still.command).toBeNull()
    expect(still.item).toMatchObject({ id: item.id, state: 'owned', reason_code: 'plate.near' })
    expect(still.lane.vehicle).toMatchObject({ plate: 'W 8814 UF', reason: { code: 'plate.near' } })
    const done = await intervene(database, ports, rini, lane.id, { ...body, plate: 'w 8814 ue' })
    expect(done.command?.outcome).toBe('executed')
    expect(done.item).toMatchObject({ state: 'closed', outcome: { action: 'corrected' } })
    expect(
      await first(
        'SELECT decision, lamp, outcome, plate_read, plate_corrected FROM gate_activities WHERE id = ?',
        verdict.id,
      ),
    ).toEqual({
      decision: 'allow',
      lamp: 'green',
      outcome: 'opened',
      plate_read: 'L 9021 UA',
      plate_corrected: 'W 8814 UE',
    })
    expect(await first('SELECT status FROM tickets WHERE id = ?', ticket.id)).toEqual({ status: 'checked_in' })
  })

  it('does not let a corrected plate in on a ticket that was used meanwhile', async () => {
    const { lane, item, ticket } = await waiting()
    const other = await makeLane(database, { gate_id: gateId })
    await checkIn(
      database,
      askCheckIn(other, ports, { ticket_access_number: ticket.access_number, plate_read: 'W 8814 UE' }),
    )
    const done = await intervene(database, ports, rini, lane.id, {
      action: 'correct_plate',
      version: anyVersion,
      intervention_id: item.id,
      plate: 'W 8814 UE',
    })
    expect(done.command).toBeNull()
    expect(done.item).toMatchObject({ cause: 'refused', reason_code: 'ticket.already_inside' })
  })

  it('moves a ticket to the plate that was read when the reason says so', async () => {
    const { lane, item, ticket } = await waiting()
    await intervene(database, ports, rini, lane.id, {
      action: 'open',
      version: anyVersion,
      intervention_id: item.id,
      reason_code: 'ticket_typo',
    })
    expect(await first('SELECT police_number, plate_key FROM tickets WHERE id = ?', ticket.id)).toEqual({
      police_number: 'W 8814 UF',
      plate_key: 'W8814UF',
    })
    expect(
      await first<object>(
        "SELECT `before`, `after` FROM audit_records WHERE action = 'ticket.plate_changed' AND entity_id = ?",
        ticket.id,
      ),
    ).toMatchObject({ before: { police_number: 'W 8814 UE' }, after: { police_number: 'W 8814 UF' } })
  })

  it('records an opening without a vehicle before it sends it', async () => {
    const lane = await makeLane(database, { gate_id: gateId })
    let records = 0
    ports.lanes.atSending = async () => {
      records = (
        await first<{ n: number }>(
          "SELECT COUNT(*) AS n FROM audit_records WHERE action = 'lane.open' AND entity_id = ?",
          lane.id,
        )
      ).n
    }
    const body = { action: 'open', version: anyVersion } as const
    await expect(
      intervene(database, ports, rini, lane.id, { ...body, reason_code: 'emergency', note: 'apa' }),
    ).rejects.toMatchObject({ code: 'reason.note_required' })
    await intervene(database, ports, rini, lane.id, { ...body, reason_code: 'emergency', note: 'Ambulans RS' })
    expect(records).toBe(1)
    expect(ports.lanes.sent.map(({ command }) => command.action)).toEqual(['open'])
  })
})
