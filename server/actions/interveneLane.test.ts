import { beforeAll, beforeEach, expect, it } from 'vitest'
import { Refusal } from '#shared/contract/errors.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { askCheckIn, checkIn } from '#test/factories/checkIns.ts'
import { inTestWork, testClerk } from '#test/factories/insert.ts'
import { intervene, operator } from '#test/factories/interventions.ts'
import { makeGate, makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
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

  const first = async <Row>(statement: string, ...values: string[]) => {
    const [row] = await database.read(testClerk, ({ sql }) => sql.rows<Row>(statement, values))
    if (row === undefined) throw new Error('No row')
    return row
  }
  const laneNow = (id: string) => first<Record<string, unknown>>('SELECT * FROM lanes WHERE id = ?', id)
  const count = async (table: string) => (await first<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`)).n

  /** A truck whose plate differs from its ticket in one letter, waiting in a lane of its own. */
  async function waiting(plate_read = 'W 8814 UF') {
    const lane = await makeLane(database, { gate_id: gateId })
    const ticket = await makeTicket(database, { police_number: 'W 8814 UE' })
    const photos = [{ position: 'front' as const, path: 'uploads/00000000000000000000000000000001-depan.png' }]
    const body = { ticket_access_number: ticket.access_number, plate_read, photos }
    const verdict = await checkIn(database, askCheckIn(lane, ports, body))
    const item = await first<{ id: string }>('SELECT id FROM interventions WHERE activity_id = ?', verdict.id)
    return { lane, ticket, verdict, item }
  }

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

  it('gives the lane to one operator, who alone can act until it is given back or taken over', async () => {
    const { lane, item } = await waiting()
    const taken = await intervene(database, ports, rini, lane.id, { action: 'take', version: lane.version })
    expect(taken.lane).toMatchObject({ lease_by: rini.id, lease_name: 'Rini Astuti', lease_status: 'owned' })
    expect(taken.item).toMatchObject({ id: item.id, state: 'owned', owner_name: 'Rini Astuti' })
    const refuse = {
      action: 'refuse',
      version: anyVersion,
      intervention_id: item.id,
      reason_code: 'wrong_vehicle',
    } as const
    await expect(intervene(database, ports, bayu, lane.id, refuse)).rejects.toMatchObject({
      code: 'lane.taken',
      message: 'The lane is being handled by Rini Astuti.',
    })
    const takeover = { action: 'take', version: anyVersion, takeover: true, reason_code: 'owner_away' } as const
    const plain = operator('Bayu Pratama', { without: ['lane.takeover'] })
    await expect(intervene(database, ports, plain, lane.id, takeover)).rejects.toMatchObject({ code: 'auth.forbidden' })
    await expect(
      intervene(database, ports, bayu, lane.id, { ...takeover, reason_code: 'anpr_misread' }),
    ).rejects.toMatchObject({ code: 'request.invalid' })
    const over = await intervene(database, ports, bayu, lane.id, takeover)
    expect(over.lane).toMatchObject({ lease_by: bayu.id, lease_reason: 'owner_away' })
    expect(
      await first("SELECT actor_name FROM audit_records WHERE action = 'lane.take_over' AND entity_id = ?", lane.id),
    ).toEqual({ actor_name: 'Bayu Pratama' })
    await expect(intervene(database, ports, rini, lane.id, refuse)).rejects.toMatchObject({ code: 'lane.taken' })
    await intervene(database, ports, bayu, lane.id, { action: 'release', version: anyVersion })
    const done = await intervene(database, ports, rini, lane.id, refuse)
    expect(done.item?.outcome).toEqual({ action: 'refused', reason: 'wrong_vehicle', note: null })
  })

  it('a lease that ran out holds nobody off', async () => {
    const { lane } = await waiting()
    await intervene(database, ports, rini, lane.id, { action: 'take', version: anyVersion })
    await inTestWork(database, ({ sql, now }) =>
      sql.run('UPDATE lanes SET lease_until = ? WHERE id = ?', [new Date(now.getTime() - 1), lane.id]),
    )
    const taken = await intervene(database, ports, bayu, lane.id, { action: 'take', version: anyVersion })
    expect(taken.lane.lease_by).toBe(bayu.id)
  })

  it('refuses what was decided on an older picture of the lane', async () => {
    const { lane, item } = await waiting()
    const body = { action: 'open', intervention_id: item.id, reason_code: 'anpr_misread' } as const
    await expect(intervene(database, ports, rini, lane.id, { ...body, version: lane.version })).rejects.toMatchObject({
      code: 'row.changed',
    })
    expect(ports.lanes.sent).toEqual([])
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

  it('does not open a closed lane, nor for somebody of another gate or of a tenant', async () => {
    const lane = await makeLane(database, { gate_id: gateId, mode: 'closed' })
    const body = { action: 'open', version: anyVersion, reason_code: 'barrier_test' } as const
    await expect(intervene(database, ports, rini, lane.id, body)).rejects.toMatchObject({ code: 'lane.closed' })
    const elsewhere = operator('Hadi', { gateIds: ['another'] })
    await expect(intervene(database, ports, elsewhere, lane.id, body)).rejects.toMatchObject({ code: 'auth.forbidden' })
    const tenant = operator('Tina', { companyId: 'company', level: 'tenant' })
    await expect(intervene(database, ports, tenant, lane.id, body)).rejects.toMatchObject({ code: 'auth.forbidden' })
    expect(ports.lanes.sent).toEqual([])
  })

  it('calls the post, shelves for five minutes at most, and changes the mode', async () => {
    const { lane, item } = await waiting()
    const on = { version: anyVersion, intervention_id: item.id } as const
    const called = await intervene(database, ports, rini, lane.id, { ...on, action: 'call_post' })
    expect(called.item).toMatchObject({ state: 'waiting_post', owner_name: 'Rini Astuti' })
    expect(called.lane.lease_status).toBe('waiting_post')
    const shelve = { ...on, action: 'shelve', reason_code: 'waiting_driver' } as const
    await expect(intervene(database, ports, rini, lane.id, { ...shelve, minutes: 60 })).rejects.toMatchObject({
      code: 'request.invalid',
      fields: [{ path: 'minutes', code: 'too_large' }],
    })
    const shelved = await intervene(database, ports, rini, lane.id, { ...shelve, minutes: 5 })
    expect(shelved.item?.state).toBe('shelved')
    const manual = { action: 'set_mode', version: anyVersion, mode: 'manual', reason_code: 'device_fault' } as const
    await expect(
      intervene(database, ports, operator('Rini Astuti', { without: ['lane.mode'] }), lane.id, manual),
    ).rejects.toMatchObject({ code: 'auth.forbidden' })
    const set = await intervene(database, ports, rini, lane.id, manual)
    expect(set.lane).toMatchObject({ mode: 'manual', lease_by: rini.id, lease_reason: 'device_fault' })
    const back = await intervene(database, ports, rini, lane.id, {
      ...manual,
      mode: 'auto',
      reason_code: 'back_to_normal',
    })
    expect(back.lane).toMatchObject({ mode: 'auto', lease_by: null })
    expect((await laneNow(lane.id))['mode']).toBe('auto')
  })
})
