import { afterAll, beforeAll, expect, it } from 'vitest'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { gateIn } from '#shared/contract/autogate/gateIn.ts'
import { gatePolicy } from '#shared/contract/autogate/gatePolicy.ts'
import { lane } from '#shared/contract/autogate/lane.ts'
import type { Call } from '#shared/contract/client.ts'
import { siteClock } from '#shared/domain/siteTime.ts'
import { foldFigures } from '#server/actions/foldFigures.ts'
import type { Database } from '#server/database/database.ts'
import type { LaneRow } from '#server/models/lane.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeDevice } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany, makeGate, makeLane } from '#test/factories/site.ts'
import { makeCustomsDocument, makeTicket } from '#test/factories/traffic.ts'
import { oneRow } from '#test/factories/waitingTruck.ts'
import { fakeLaneLink } from '#test/fakes/laneLink.ts'
import { expectRecounted } from './expectRecounted.ts'
import { startServer, type TestServer } from './server.ts'

const because = { reason_code: 'not_entered', note: 'Palang macet, kendaraan mundur' } as const

describeEachDatabase('Undoing and explaining check-ins', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call
  let gateId: string
  let entry: { lane: LaneRow; call: Call }
  let exit: { lane: LaneRow; call: Call }

  beforeAll(async () => {
    database = await open()
    server = await startServer(database, { ports: { lanes: fakeLaneLink() } })
    zone = server.as(await userToken(database, server))
    gateId = (await makeGate(database)).id
    entry = await laneWith('in')
    exit = await laneWith('out')
  })
  afterAll(() => server.close())

  async function laneWith(direction: 'in' | 'out') {
    const made = await makeLane(database, { gate_id: gateId, direction })
    return { lane: made, call: server.as((await makeDevice(database, { lane_id: made.id })).token) }
  }
  const scan = async (at: typeof entry, ticket: { access_number: string; police_number: string }, plate?: string) => {
    const body = {
      lane_id: at.lane.id,
      direction: at.lane.direction as 'in' | 'out',
      ticket_access_number: ticket.access_number,
      plate_read: plate ?? ticket.police_number,
      plate_confidence: 0.97,
      scanned_at: new Date().toISOString(),
    }
    return (await at.call(gateActivity.checkIn, { idempotencyKey: crypto.randomUUID(), body })).data
  }
  const undo = (id: string, body: object = because, call = zone) =>
    call(gateIn.undo, { params: { id }, body: { ...because, ...body } })
  const ticketNow = (id: string) =>
    oneRow<{ status: string; rit_done: number; inside_activity_id: string | null; police_number: string }>(
      database,
      'SELECT status, rit_done, inside_activity_id, police_number FROM tickets WHERE id = ?',
      id,
    )
  const count = async (table: string, column: string, value: string) =>
    (await oneRow<{ n: number }>(database, `SELECT COUNT(*) AS n FROM ${table} WHERE ${column} = ?`, value)).n
  async function agreesWithRecount() {
    while ((await inTestWork(database, foldFigures)) > 0);
    const { day } = siteClock(new Date())
    return await expectRecounted(database, zone, { from: day, to: day, gateId })
  }

  it('puts a gate-in right whose barrier failed: ticket, visit, claim, lane and figures', async () => {
    const company = await makeCompany(database)
    const document = await makeCustomsDocument(database, { company_id: company.id })
    const ticket = await makeTicket(database, {
      company_id: company.id,
      kind: 'with_pabeanan',
      customs_document_id: document.id,
      police_number: 'W 5501 UX',
    })
    const entered = await scan(entry, ticket)
    expect(entered.decision).toBe('allow')
    expect(await ticketNow(ticket.id)).toMatchObject({ status: 'checked_in', inside_activity_id: entered.id })
    expect(await count('customs_loads', 'ticket_id', ticket.id)).toBe(1)
    const begun = await agreesWithRecount()
    await inTestWork(database, ({ sql, now }) =>
      sql.run(
        `${sql.dialect.insertIgnore} INTO codeco_messages (id, direction, state, due_at, moved_at, created_at)
         VALUES (?, 'in', 'queued', ?, ?, ?)`,
        [entered.id, new Date(now.getTime() + 3_600_000), now, now],
      ),
    )

    const { data: undone } = await undo(entered.id)
    expect(undone.activity.outcome).toBe('undone')
    expect(undone.undone).toMatchObject({ reason_code: 'not_entered', note: because.note })
    expect(undone.undo_until).toBeNull()
    expect(undone.timeline.at(-1)?.message).toMatch(/^Undone by .+: Palang macet/)
    expect(await ticketNow(ticket.id)).toMatchObject({ status: 'active', rit_done: 0, inside_activity_id: null })
    expect(await count('customs_loads', 'ticket_id', ticket.id)).toBe(0)
    expect(await count('visits', 'ticket_id', ticket.id)).toBe(0)
    expect(
      await oneRow<object>(database, 'SELECT state, last_answer FROM codeco_messages WHERE id = ?', entered.id),
    ).toEqual({ state: 'dead', last_answer: 'check-in undone' })
    expect((await zone(lane.detail, { params: { id: entry.lane.id } })).data.vehicle).toBeNull()
    expect(await agreesWithRecount()).toBe(begun - 1)

    await expect(undo(entered.id)).rejects.toMatchObject({ status: 409, code: 'undo.done' })
    expect((await scan(entry, ticket)).decision).toBe('allow')
  })

  it('puts a gate-out right: the trip is open again and the balance comes back', async () => {
    const company = await makeCompany(database)
    const document = await makeCustomsDocument(database, { company_id: company.id })
    const ticket = await makeTicket(database, {
      company_id: company.id,
      kind: 'with_pabeanan',
      customs_document_id: document.id,
      police_number: 'W 5502 UX',
      rit_max: 2,
    })
    const balance = async () =>
      Number(
        (await oneRow<{ balance: string }>(database, 'SELECT balance FROM customs_documents WHERE id = ?', document.id))
          .balance,
      )
    const entered = await scan(entry, ticket)
    const left = await scan(exit, ticket)
    expect(await balance()).toBe(97_000)
    await expect(undo(entered.id)).rejects.toMatchObject({ code: 'undo.moved_on' })
    await undo(left.id, { reason_code: 'wrong_direction' })
    expect(await balance()).toBe(100_000)
    expect(await ticketNow(ticket.id)).toMatchObject({
      status: 'checked_in',
      rit_done: 0,
      inside_activity_id: entered.id,
    })
    await agreesWithRecount()
    expect((await scan(exit, ticket)).decision).toBe('allow')
    expect(await balance()).toBe(97_000)
    expect(await ticketNow(ticket.id)).toMatchObject({ status: 'active', rit_done: 1 })
    await agreesWithRecount()
  })

  it('gives a ticket its plate back that an operator’s opening took', async () => {
    const ticket = await makeTicket(database, { police_number: 'W 5503 UX' })
    const seen = await scan(entry, ticket, 'B 7701 XYZ')
    expect(seen.decision).toBe('review')
    const { data: board } = await zone(lane.detail, { params: { id: entry.lane.id } })
    await zone(lane.intervene, {
      params: { id: entry.lane.id },
      body: { action: 'open', version: board.version, reason_code: 'replacement_vehicle' },
    })
    expect(await ticketNow(ticket.id)).toMatchObject({ status: 'checked_in', police_number: 'B 7701 XYZ' })
    await undo(seen.id, { reason_code: 'wrong_vehicle' })
    expect(await ticketNow(ticket.id)).toMatchObject({ status: 'active', police_number: 'W 5503 UX' })
    await agreesWithRecount()
  })

  it('refuses without a note, without the permission, after the time, and what never opened', async () => {
    const ticket = await makeTicket(database, { police_number: 'W 5504 UX' })
    const entered = await scan(entry, ticket)
    await expect(undo(entered.id, { note: 'x' })).rejects.toMatchObject({ code: 'reason.note_required' })
    const guard = server.as(
      await userToken(database, server, { level: 'operational', permissions: ['activity.read', 'lane.intervene'] }),
    )
    await expect(undo(entered.id, {}, guard)).rejects.toMatchObject({ status: 403 })
    await inTestWork(database, ({ sql }) =>
      sql.run('UPDATE gate_activities SET decided_at = ? WHERE id = ?', [
        new Date(Date.now() - 31 * 60_000),
        entered.id,
      ]),
    )
    await expect(undo(entered.id)).rejects.toMatchObject({
      code: 'undo.too_late',
      message: 'The time to undo, 30 minutes, is over.',
    })
    await inTestWork(database, ({ sql, now }) =>
      sql.run('UPDATE gate_activities SET decided_at = ?, passed_at = ? WHERE id = ?', [now, now, entered.id]),
    )
    await expect(undo(entered.id)).rejects.toMatchObject({ code: 'undo.passed' })
    const refused = await scan(entry, ticket)
    expect(refused.decision).toBe('deny')
    await expect(undo(refused.id)).rejects.toMatchObject({ code: 'undo.not_opened' })
  })

  it('lets one of two supervisors undo, and never both a gate-out and the undo of its gate-in', async () => {
    const ticket = await makeTicket(database, { police_number: 'W 5505 UX' })
    const entered = await scan(entry, ticket)
    const two = await Promise.allSettled([undo(entered.id), undo(entered.id)])
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await ticketNow(ticket.id)).toMatchObject({ status: 'active', rit_done: 0 })

    for (let round = 0; round < 4; round += 1) {
      const other = await makeTicket(database, { police_number: `W ${5510 + round} UX` })
      const inside = await scan(entry, other)
      const [undone, left] = await Promise.allSettled([undo(inside.id), scan(exit, other)])
      const leftWell = left.status === 'fulfilled' && left.value.decision === 'allow'
      expect([undone.status === 'fulfilled', leftWell].filter((won) => won)).toHaveLength(1)
      const after = await ticketNow(other.id)
      expect(after).toMatchObject(leftWell ? { status: 'completed', rit_done: 1 } : { status: 'active', rit_done: 0 })
      expect(await count('visits', 'ticket_id', other.id)).toBe(leftWell ? 1 : 0)
    }
    await agreesWithRecount()
  })

  it('shows what each check compared, and explains the same facts under today’s policy', async () => {
    const ticket = await makeTicket(database, { police_number: 'W 5506 UX' })
    const near = await scan(entry, ticket, 'W 5506 UK')
    const params = { id: near.id }
    const { data: shown } = await zone(gateIn.verification, { params })
    expect(shown.checks.find(({ code }) => code === 'plate')).toMatchObject({
      verdict: 'warn',
      source: 'anpr',
      compared: { read: 'W 5506 UK', expected: 'W 5506 UX', confidence: 0.97 },
    })
    expect(shown.checks.every(({ age_seconds }) => age_seconds >= 0)).toBe(true)
    const { data: same } = await zone(gateIn.explain, { params })
    expect(same).toMatchObject({ changed: false, policy_changes: [], checks: [], today: { policy_version: 1 } })
    expect(same.repeated).toEqual(same.decided)

    const policy = { effects: { 'plate.near': 'ignore' as const } }
    await zone(gatePolicy.create, { params: { id: gateId }, body: { policy, note: 'Kamera lama', seen_version: 1 } })
    const { data: today } = await zone(gateIn.explain, { params })
    expect(today).toMatchObject({
      changed: true,
      decided: { decision: 'review', policy_version: 1 },
      today: { decision: 'allow', policy_version: 2 },
      policy_changes: [{ rule: 'plate.near', from: 'yellow', to: 'ignore' }],
      checks: [{ code: 'plate', then: 'warn', today: 'skipped' }],
      message:
        'Then it was sent to an operator (version 1); under today’s policy (version 2) it would be let through: Every check passed.',
    })
    const tenant = server.as(
      await userToken(database, server, { level: 'tenant', company_id: (await makeCompany(database)).id }),
    )
    await expect(tenant(gateIn.explain, { params })).rejects.toMatchObject({ status: 404 })
  })
})
