import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { laneConflict } from '#shared/contract/autogate/laneConflict.ts'
import { overrideLedger } from '#shared/contract/autogate/overrideLedger.ts'
import type { Call } from '#shared/contract/client.ts'
import { layLine, type CuttableLine } from '#hardware/simulation/site/cuttableLine.ts'
import { controlLane, LaneControl } from '#hardware/simulation/laneControl.ts'
import { startSimulatedLane, type RunningLane } from '#hardware/simulation/startSimulatedLane.ts'
import type { Database } from '#server/database/database.ts'
import type { LaneRow } from '#server/models/lane.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { testClerk } from '#test/factories/insert.ts'
import { makeDevice } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeGate, makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { startServer, type TestServer } from './server.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

interface Placed {
  readonly row: LaneRow
  readonly token: string
  readonly line: CuttableLine
  readonly lane: RunningLane
}

describeEachDatabase('Lanes that are cut off', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call
  let first: Placed
  let second: Placed
  const folder = mkdtempSync(join(tmpdir(), 'lanes-alone-'))

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    zone = server.as(await userToken(database, server))
    const gate = await makeGate(database)
    first = await place(gate.id, 1)
    second = await place(gate.id, 2)
    for (const placed of [first, second]) await known(placed, () => true)
    await vi.waitFor(async () => expect(await peersKnown()).toBe(true), { timeout: 20_000 })
  })
  afterAll(async () => {
    for (const { lane, line } of [first, second]) {
      await lane.close()
      await line.close()
    }
    await server.close()
    rmSync(folder, { recursive: true })
  })

  async function place(gateId: string, number: number): Promise<Placed> {
    const row = await makeLane(database, { gate_id: gateId, direction: 'in' })
    const { token } = await makeDevice(database, { lane_id: row.id })
    const line = await layLine(server.url)
    const lane = await startSimulatedLane({
      lane: { id: row.id, code: row.code, direction: 'in' },
      url: line.url,
      token,
      folder: join(folder, row.code),
      log: silent,
      number,
      hurried: true,
      patience: { firstDelayMs: 20, totalMs: 400 },
      peerUrl: 'http://127.0.0.1:0',
      snapshotEveryMs: 100,
    })
    return { row, token, line, lane }
  }

  const control = ({ lane }: Placed, order: LaneControl) => controlLane(lane, LaneControl.parse(order))
  const known = (placed: Placed, wanted: (state: Awaited<ReturnType<typeof control>>) => boolean) =>
    vi.waitFor(
      async () => {
        const state = await control(placed, { do: 'state' })
        expect([state.machine?.snapshot_at !== null, wanted(state), state]).toMatchObject([true, true, {}])
        return state
      },
      { timeout: 20_000, interval: 20 },
    )
  const rows = <Row>(text: string, values: readonly string[] = []): Promise<Row[]> =>
    database.read(testClerk, ({ sql }) => sql.rows<Row>(text, values))
  /** Both have told the server where their neighbours find them. */
  async function peersKnown(): Promise<boolean> {
    const lanes = await rows<{ machine: { peer_url?: string } | null }>(
      'SELECT machine FROM lanes WHERE id IN (?, ?)',
      [first.row.id, second.row.id],
    )
    return lanes.filter(({ machine }) => typeof machine?.peer_url === 'string').length === 2
  }

  /** A ticket that both lanes have heard of. */
  async function toldTicket() {
    const ticket = await makeTicket(database)
    const since = new Date().toISOString()
    for (const placed of [first, second]) await known(placed, ({ machine }) => (machine?.snapshot_at ?? '') > since)
    return ticket
  }
  async function comes(placed: Placed, ticket: { access_number: string; police_number: string }) {
    await control(placed, { do: 'arrive', plate: ticket.police_number, photos: [] })
    await control(placed, { do: 'scan', code: ticket.access_number })
    return await known(
      placed,
      ({ phase, arm }) =>
        (phase === 'opened' && arm === 'open') || ['refused', 'waiting', 'assistance'].includes(phase),
    )
  }
  async function goes(placed: Placed) {
    await control(placed, { do: 'leave' })
    await known(placed, ({ phase, arm }) => phase === 'idle' && arm === 'closed')
  }
  const drained = (placed: Placed) =>
    known(placed, ({ connected, machine }) => connected && machine?.pending === 0 && !machine.offline)

  it('decide by the snapshot, agree among themselves, and account for it afterwards', async () => {
    const ticket = await toldTicket()
    for (const { line } of [first, second]) line.cut()
    expect(await comes(first, ticket)).toMatchObject({ phase: 'opened', opens: 1, machine: { offline: true } })
    expect((await control(first, { do: 'state' })).machine).toMatchObject({ peers: 'reached' })
    expect(await comes(second, ticket)).toMatchObject({ phase: 'refused', opens: 0 })
    await goes(first)
    await goes(second)
    for (const { line } of [first, second]) line.mend()
    await drained(first)
    await drained(second)
    const { data } = await zone(gateActivity.list, { query: { lane_id: first.row.id } })
    expect(data[0]).toMatchObject({ decision: 'allow', outcome: 'opened', offline: true })
    expect(data[0]?.ticket?.access_number).toBe(ticket.access_number)
    const [stored] = await rows<{ status: string; inside_activity_id: string }>(
      'SELECT status, inside_activity_id FROM tickets WHERE id = ?',
      [ticket.id],
    )
    expect(stored).toEqual({ status: 'checked_in', inside_activity_id: data[0]?.id })
    const [passed] = await rows<{ passed_at: Date | null; decided_at: Date }>(
      'SELECT passed_at, decided_at FROM gate_activities WHERE id = ?',
      [data[0]?.id ?? ''],
    )
    expect(passed?.passed_at).not.toBeNull()
    const orders = await rows<{ id: string; issued_by: string; state: string }>(
      'SELECT id, issued_by, state FROM lane_commands WHERE activity_id = ?',
      [data[0]?.id ?? ''],
    )
    expect(orders).toMatchObject([{ issued_by: 'lane', state: 'executed' }])
    const audited = await rows<{ after: { command_id: string; offline: boolean } }>(
      "SELECT `after` FROM audit_records WHERE action = 'gate.check_in' AND entity_id = ?",
      [data[0]?.id ?? ''],
    )
    expect(audited.map(({ after }) => after)).toMatchObject([{ command_id: orders[0]?.id, offline: true }])
    expect((await zone(laneConflict.list, { query: {} })).data).toEqual([])
  })

  it('send the pictures of a vehicle that they let in alone afterwards, and each opens as a picture', async () => {
    const ticket = await toldTicket()
    first.line.cut()
    await known(first, ({ connected }) => !connected)
    await control(first, { do: 'arrive', plate: ticket.police_number, photos: ['front', 'plate'] })
    await control(first, { do: 'scan', code: ticket.access_number })
    await known(
      first,
      ({ phase, arm, machine }) => phase === 'opened' && arm === 'open' && (machine?.pending ?? 0) >= 3,
    )
    await goes(first)
    first.line.mend()
    await drained(first)
    const { data } = await zone(gateActivity.list, { query: { lane_id: first.row.id } })
    expect(data[0]).toMatchObject({ offline: true, ticket: { access_number: ticket.access_number } })
    expect(data[0]?.photos.map(({ position }) => position).toSorted()).toEqual(['front', 'plate'])
    for (const { url } of data[0]?.photos ?? []) {
      const picture = await fetch(url)
      expect([picture.status, picture.headers.get('content-type')?.startsWith('image/')]).toEqual([200, true])
      await picture.arrayBuffer()
    }
  })

  it('let a ticket in twice where they cannot hear each other, and the desk learns of it', async () => {
    const ticket = await toldTicket()
    for (const { line } of [first, second]) line.cut()
    const { peers } = first.lane.agent.knowledge()?.site ?? {}
    const heard = vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const url = String(input instanceof Request ? input.url : input)
      if (peers?.lanes.some((peer) => url.startsWith(peer.url)) === true) throw new Error('cut')
      if (url.startsWith(second.lane.agent.knowledge()?.site?.peers.lanes[0]?.url ?? '?')) throw new Error('cut')
      return await realFetch(input, init)
    })
    expect(await comes(first, ticket)).toMatchObject({ phase: 'opened', machine: { peers: 'alone' } })
    expect(await comes(second, ticket)).toMatchObject({ phase: 'opened', machine: { peers: 'alone' } })
    heard.mockRestore()
    await goes(first)
    await goes(second)
    first.line.mend()
    await drained(first)
    second.line.mend()
    await drained(second)
    const { data } = await zone(laneConflict.list, { query: { state: 'open' } })
    expect(data).toHaveLength(1)
    expect(data[0]).toMatchObject({
      kind: 'used_twice',
      access_number: ticket.access_number,
      lane: { code: second.row.code },
      lane_decision: 'allow',
      server_decision: 'deny',
      agreed: false,
      other: { lane: first.row.code },
    })
    expect(data[0]?.server_reasons[0]?.code).toBe('ticket.already_inside')
    const id = data[0]?.id ?? ''
    const body = { code: 'ticket_misused', note: 'Sopir memakai salinan slip' } as const
    const resolved = await zone(laneConflict.resolve, { params: { id }, body: { ...body, version: 1 } })
    expect(resolved.data).toMatchObject({ state: 'resolved', resolution: { code: 'ticket_misused' } })
    await expect(zone(laneConflict.resolve, { params: { id }, body })).rejects.toMatchObject({
      status: 409,
      code: 'conflict.resolved',
    })
  })

  it('open at the button without server or login, and the ledger has it', async () => {
    first.line.cut()
    await known(first, ({ connected }) => !connected)
    const before = (await control(first, { do: 'state' })).opens
    const pressed = performance.now()
    const state = await control(first, { do: 'emergency' })
    const took = performance.now() - pressed
    expect([state.opens, took < 1_000]).toEqual([before + 1, true])
    await control(first, { do: 'leave' })
    first.line.mend()
    await drained(first)
    const { data } = await zone(overrideLedger.list, { query: {} })
    expect(data[0]).toMatchObject({ lane_code: first.row.code, reason_code: 'emergency', role: 'button' })
    const audits = await rows<{ after: { manual: boolean; command_id: string } }>(
      "SELECT `after` FROM audit_records WHERE action = 'lane.emergency_open'",
    )
    expect(audits.map(({ after }) => after)).toMatchObject([{ manual: true, command_id: data[0]?.id }])
  })
})

const realFetch = globalThis.fetch
