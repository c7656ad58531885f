import { afterAll, beforeAll, expect, it } from 'vitest'
import { v7 } from 'uuid'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { laneAgent } from '#shared/contract/autogate/laneAgent.ts'
import type { Call } from '#shared/contract/client.ts'
import type { JournalEntry } from '#shared/contract/laneJournal.ts'
import type { CameraPosition } from '#shared/domain/lane.ts'
import { createLaneApi } from '#hardware/lane/laneApi.ts'
import type { Database } from '#server/database/database.ts'
import type { LaneRow } from '#server/models/lane.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { pngBytes } from '#test/factories/files.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeDevice } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeLane } from '#test/factories/site.ts'
import { makeGateActivity, makeTicket } from '#test/factories/traffic.ts'
import { startServer, type TestServer } from './server.ts'

const at = '2026-11-21T07:00:00.000Z'

describeEachDatabase('The journal of a lane', (open) => {
  let database: Database
  let server: TestServer
  let lane: LaneRow
  let token: string
  let asLane: Call

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    lane = await makeLane(database)
    ;({ token } = await makeDevice(database, { lane_id: lane.id }))
    asLane = server.as(token)
  })
  afterAll(() => server.close())

  /** The path of a picture that this machine sent. */
  const stored = (by: string): Promise<string> =>
    createLaneApi({ url: server.url, token: by }).uploadPhoto(
      { position: 'front', mediaType: 'image/png', bytes: pngBytes },
      v7(),
    )
  const photo = (activity_id: string, position: CameraPosition, path: string) =>
    ({ id: v7(), at, kind: 'photo', activity_id, photo: { position, path } }) as const
  const upload = async (...entries: JournalEntry[]) =>
    (await asLane(laneAgent.upload, { body: { entries } })).data.answers.map(({ state, code }) => code ?? state)
  const one = async <Row>(text: string, values: readonly string[]): Promise<Row | undefined> =>
    (await inTestWork(database, ({ sql }) => sql.rows<Row>(text, values)))[0]
  const passage = (activity_id: string, outcome: 'passed' | 'left'): JournalEntry => ({
    id: v7(),
    at,
    kind: 'passage',
    fact: { activity_id, outcome, at },
  })

  it('tells that a vehicle passed, which frees the lane and the queue', async () => {
    const activity = await makeGateActivity(database, { lane_id: lane.id, gate_id: lane.gate_id })
    const item = v7()
    await inTestWork(database, async ({ sql, now }) => {
      const vehicle = { activity_id: activity.id, stage: 'opened', photo_path: null }
      await sql.run('UPDATE lanes SET vehicle = ? WHERE id = ?', [JSON.stringify(vehicle), lane.id])
      await sql.run(
        `INSERT INTO interventions (id, lane_id, gate_id, activity_id, cause, priority, state, reason_code, opened_at, due_at)
         VALUES (?, ?, ?, ?, 'review', 2, 'new', 'plate.near', ?, ?)`,
        [item, lane.id, lane.gate_id, activity.id, now, now],
      )
    })
    const passed = passage(activity.id, 'passed')
    expect(await upload(passed, passed)).toEqual(['taken', 'repeated'])
    expect(await one('SELECT state FROM interventions WHERE id = ?', [item])).toEqual({ state: 'closed' })
    expect(await one('SELECT passed_at FROM gate_activities WHERE id = ?', [activity.id])).toEqual({
      passed_at: new Date(at),
    })
    const standing = () => one<{ vehicle: object | null }>('SELECT vehicle FROM lanes WHERE id = ?', [lane.id])
    expect(await standing()).toMatchObject({ vehicle: { activity_id: activity.id, stage: 'passed' } })
    expect(await upload(passage(activity.id, 'left'))).toEqual(['taken'])
    expect(await standing()).toEqual({ vehicle: null })
  })

  it('tells supervisors of a vehicle that was let through and turned back, and of no other', async () => {
    await userToken(database, server)
    const at_gate = { lane_id: lane.id, gate_id: lane.gate_id }
    const told = (id: string) =>
      inTestWork(database, ({ sql }) =>
        sql.rows<{ kind: string; detail: object }>('SELECT kind, detail FROM notifications WHERE entity_id = ?', [id]),
      )
    const turned = await makeGateActivity(database, { ...at_gate, outcome: 'opened', passed_at: null })
    const refused = await makeGateActivity(database, { ...at_gate, outcome: 'refused', passed_at: null })
    const through = await makeGateActivity(database, { ...at_gate, outcome: 'opened', passed_at: null })
    const passages = [passage(turned.id, 'left'), passage(refused.id, 'left'), passage(through.id, 'passed')]
    expect(await upload(...passages, passage(through.id, 'left'))).toEqual(Array.from({ length: 4 }, () => 'taken'))
    expect(await told(turned.id)).toMatchObject([{ kind: 'passage.turned_back', detail: { lane: lane.code } }])
    expect([await told(refused.id), await told(through.id)]).toEqual([[], []])
    expect(await one('SELECT action FROM audit_records WHERE entity_id = ?', [turned.id])).toEqual({
      action: 'gate.turned_back',
    })
  })

  it('says nothing of another lane', async () => {
    const elsewhere = await makeGateActivity(database)
    expect(await upload(passage(elsewhere.id, 'passed'))).toEqual(['row.not_found'])
    expect(await one('SELECT passed_at FROM gate_activities WHERE id = ?', [elsewhere.id])).toEqual({
      passed_at: null,
    })
  })

  it('tells how a slip fared; a confirmed one stays confirmed', async () => {
    const slip_id = v7()
    await inTestWork(database, ({ sql, now }) =>
      sql.run(
        `INSERT INTO slips (id, lane_id, content, state, created_at, updated_at) VALUES (?, ?, '{}', 'queued', ?, ?)`,
        [slip_id, lane.id, now, now],
      ),
    )
    const print = (state: 'sending' | 'sent' | 'confirmed' | 'uncertain', slip = slip_id): JournalEntry => ({
      id: v7(),
      at,
      kind: 'print',
      fact: { slip_id: slip, state, detail: null, at },
    })
    expect(await upload(print('sending'), print('sent'), print('confirmed'), print('uncertain'))).toEqual(
      Array.from({ length: 4 }, () => 'taken'),
    )
    expect(await one('SELECT state FROM slips WHERE id = ?', [slip_id])).toEqual({ state: 'confirmed' })
    expect(await upload(print('sent', v7()))).toEqual(['row.not_found'])
  })

  it('tells that an opening it had decided on did not happen, of its own orders alone', async () => {
    const order = (lane_id: string) => {
      const id = v7()
      return inTestWork(database, async ({ sql, now }) => {
        await sql.run(
          `INSERT INTO lane_commands (id, lane_id, action, issued_by, issued_at, ttl_ms, state) VALUES (?, ?, 'open', 'lane', ?, 2000, 'executed')`,
          [id, lane_id, now],
        )
        return id
      })
    }
    const failed = (command_id: string) =>
      ({ id: v7(), at, kind: 'pulse', command_id, outcome: 'failed', detail: 'gone' }) as const
    const mine = await order(lane.id)
    const foreign = await order((await makeLane(database)).id)
    expect(await upload(failed(mine), failed(foreign))).toEqual(['taken', 'row.not_found'])
    const state = (id: string) => one('SELECT state, detail FROM lane_commands WHERE id = ?', [id])
    expect(await state(mine)).toEqual({ state: 'failed', detail: 'gone' })
    expect(await state(foreign)).toEqual({ state: 'executed', detail: null })
    expect(await one('SELECT action FROM audit_records WHERE entity_id = ?', [mine])).toEqual({
      action: 'lane.not_opened',
    })
  })

  it('has its own order and slip in the books where the server let the same vehicle in too late', async () => {
    const own = await makeLane(database, { direction: 'in', mode: 'auto' })
    const device = await makeDevice(database, { lane_id: own.id })
    const ticket = await makeTicket(database)
    const [scan_id, slip_id, command_id] = [v7(), v7(), v7()]
    const scan = {
      lane_id: own.id,
      direction: 'in',
      ticket_access_number: ticket.access_number,
      plate_read: ticket.police_number,
      plate_confidence: 0.97,
      scanned_at: new Date().toISOString(),
    } as const
    const { data: answered } = await server.as(device.token)(gateActivity.checkIn, {
      body: scan,
      idempotencyKey: scan_id,
    })
    if (answered.print_job === null || answered.command === null) throw new Error('The server let nobody in.')
    const decision: JournalEntry = {
      id: v7(),
      at,
      kind: 'decision',
      scan_id,
      activity_id: v7(),
      scan: { ...scan, photos: [], offline: true },
      decision: 'allow',
      lamp: 'green',
      reasons: [{ code: 'ok', values: {} }],
      policy_version: 1,
      command_id,
      slip: { ...answered.print_job, id: slip_id, code: ticket.access_number },
      snapshot_at: at,
      agreed: true,
    }
    const print = { id: v7(), at, kind: 'print', fact: { slip_id, state: 'confirmed', detail: null, at } } as const
    const pulse = { id: v7(), at, kind: 'pulse', command_id, outcome: 'failed', detail: 'gone' } as const
    const entries = [decision, print, pulse]
    const { data } = await server.as(device.token)(laneAgent.upload, { body: { entries } })
    expect(data.answers.map(({ code, state }) => code ?? state)).toEqual(['taken', 'taken', 'taken'])
    const slips = await inTestWork(database, ({ sql }) =>
      sql.rows('SELECT id, activity_id, ticket_id, state FROM slips WHERE lane_id = ?', [own.id]),
    )
    expect(slips).toEqual([{ id: slip_id, activity_id: answered.id, ticket_id: ticket.id, state: 'confirmed' }])
    const state = (id: string) => one('SELECT activity_id, issued_by, state FROM lane_commands WHERE id = ?', [id])
    const opened = { activity_id: answered.id, issued_by: 'lane', state: 'failed' }
    expect(await state(command_id)).toEqual(opened)
    expect(await state(answered.command.id)).toMatchObject({ state: 'expired' })
    expect(await one('SELECT command_id FROM gate_activities WHERE id = ?', [answered.id])).toEqual({ command_id })
  })

  it('attaches a picture that only names its scan to what the server decided about it', async () => {
    const scan = v7()
    const { data: verdict } = await asLane(gateActivity.checkIn, {
      body: { lane_id: lane.id, direction: 'in', plate_read: 'W 1 A', plate_confidence: 0.97, scanned_at: at },
      idempotencyKey: scan,
    })
    const front = photo(scan, 'front', await stored(token))
    expect(await upload(front, photo(v7(), 'side', await stored(token)))).toEqual(['taken', 'row.not_found'])
    const kept = await one<{ photos: object[] }>('SELECT photos FROM gate_activities WHERE id = ?', [verdict.id])
    expect(kept?.photos).toEqual([front.photo])
  })

  it('attaches a picture that came late to its vehicle, once, and shows it on the board', async () => {
    const activity = await makeGateActivity(database, { lane_id: lane.id, gate_id: lane.gate_id })
    await inTestWork(database, ({ sql }) => {
      const vehicle = { activity_id: activity.id, stage: 'opened', photo_path: null }
      return sql.run('UPDATE lanes SET vehicle = ? WHERE id = ?', [JSON.stringify(vehicle), lane.id])
    })
    const side = photo(activity.id, 'side', await stored(token))
    const front = photo(activity.id, 'front', await stored(token))
    expect(await upload(side, front)).toEqual(['taken', 'taken'])
    expect(await upload(front, side)).toEqual(['repeated', 'repeated'])
    expect(await upload({ ...front, id: v7() })).toEqual(['taken'])
    const kept = await one<{ photos: object[] }>('SELECT photos FROM gate_activities WHERE id = ?', [activity.id])
    expect(kept?.photos).toEqual([side.photo, front.photo])
    const shown = await one<{ vehicle: object }>('SELECT vehicle FROM lanes WHERE id = ?', [lane.id])
    expect(shown?.vehicle).toMatchObject({ photo_path: front.photo.path })
  })

  it('attaches no picture to another lane’s vehicle, and none that another lane sent', async () => {
    const mine = await makeGateActivity(database, { lane_id: lane.id, gate_id: lane.gate_id })
    const elsewhere = await makeGateActivity(database)
    const foreign = await stored((await makeDevice(database)).token)
    expect(await upload(photo(elsewhere.id, 'front', await stored(token)))).toEqual(['row.not_found'])
    expect(await upload(photo(mine.id, 'front', foreign))).toEqual(['row.not_found'])
    const paths = await one('SELECT photos FROM gate_activities WHERE id = ?', [mine.id])
    expect(JSON.stringify(paths)).not.toContain(foreign)
  })
})
