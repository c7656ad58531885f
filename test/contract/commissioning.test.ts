import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { commissioning } from '#shared/contract/autogate/commissioning.ts'
import { laneAgent } from '#shared/contract/autogate/laneAgent.ts'
import type { Call } from '#shared/contract/client.ts'
import { SnapshotStore } from '#hardware/lane/alone/snapshotStore.ts'
import { keepPairing, pairWith, readPairing, readPairingWords } from '#hardware/lane/pairing.ts'
import { ScannerSim } from '#hardware/simulation/scannerSim.ts'
import { startSimulatedLane } from '#hardware/simulation/startSimulatedLane.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork, testClerk } from '#test/factories/insert.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeGate, makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { startServer, type TestServer } from './server.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

describeEachDatabase('Commissioning a lane', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call
  let lane: { id: string; code: string }
  const folder = mkdtempSync(join(tmpdir(), 'commissioning-'))

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    zone = server.as(await userToken(database, server))
    lane = await makeLane(database, { gate_id: (await makeGate(database)).id, direction: 'in' })
  })
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })

  const newCode = async () => (await zone(commissioning.createCode, { params: { id: lane.id } })).data

  it('pairs a machine by a code, once, and keeps its token from others', async () => {
    const { code, qr } = await newCode()
    expect(readPairingWords(qr, 'http://nowhere')).toEqual({ code, url: server.url })
    expect(readPairingWords(code, server.url)).toEqual({ code, url: server.url })
    const pairing = await pairWith(server.url, code.toLowerCase().replace('-', ' '), 'Pos 1')
    expect(pairing.lane).toEqual({ id: lane.id, code: lane.code, direction: 'in' })
    const path = await keepPairing(folder, pairing)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(await readPairing(folder)).toEqual(pairing)
    const page = (await server.as(pairing.token)(laneAgent.snapshot, { query: {} })).data
    expect(page.public_key).toBe(pairing.site_key)
    await expect(pairWith(server.url, code, 'Pos 2')).rejects.toMatchObject({ code: 'pairing.wrong_code', status: 422 })
    const { data: machines } = await zone(commissioning.machines, { params: { id: lane.id } })
    expect(machines).toMatchObject([{ name: 'Pos 1', status: 'active' }])
    await zone(commissioning.revoke, { params: { id: lane.id, machineId: machines[0]?.id ?? '' } })
    await vi.waitFor(
      () => expect(server.as(pairing.token)(laneAgent.snapshot, { query: {} })).rejects.toMatchObject({ status: 403 }),
      { timeout: 2_000 },
    )
  })

  it('takes no code that is wrong, replaced or expired', async () => {
    const older = await newCode()
    const newer = await newCode()
    const wrong = { code: 'pairing.wrong_code' }
    await expect(pairWith(server.url, older.code, 'Pos')).rejects.toMatchObject(wrong)
    await expect(pairWith(server.url, 'AAAAA-AAAAA', 'Pos')).rejects.toMatchObject(wrong)
    await inTestWork(database, ({ sql, now }) => sql.run('UPDATE pairing_codes SET expires_at = ?', [now]))
    await expect(pairWith(server.url, newer.code, 'Pos')).rejects.toMatchObject(wrong)
    const kept = await database.read(testClerk, ({ sql }) => sql.rows('SELECT code_hash FROM pairing_codes'))
    expect(JSON.stringify(kept)).not.toContain(newer.code.replace('-', ''))
  })

  it('gives a snapshot in pages and changes, which nobody can alter', async () => {
    const { code } = await newCode()
    const { token, site_key: siteKey } = await pairWith(server.url, code, 'Pos 3')
    const ask = async (since?: string) => (await server.as(token)(laneAgent.snapshot, { query: { since } })).data
    const first = await makeTicket(database)
    const store = await SnapshotStore.open(join(folder, 'a'), { siteKey })
    const page = await ask()
    expect(await store.add(page)).toBe(false)
    expect(store.ticket(first.access_number)).toMatchObject({ facts: { status: 'active', inside: null } })
    const second = await makeTicket(database)
    await inTestWork(database, ({ sql, now }) =>
      sql.run("UPDATE tickets SET status = 'canceled', updated_at = ? WHERE id = ?", [now, first.id]),
    )
    await store.add(await ask(store.cursor ?? undefined))
    expect(store.ticket(first.access_number)?.facts.status).toBe('canceled')
    expect(store.ticket(second.access_number)?.facts.status).toBe('active')
    const altered = { ...page, payload: page.payload.replace('"active"', '"pending"') }
    await expect(store.add(altered)).rejects.toThrow('not signed')
    await store.close()
    const again = await SnapshotStore.open(join(folder, 'a'), { siteKey })
    expect([again.takenAt, again.ticket(second.access_number)?.facts.status]).toEqual([store.takenAt, 'active'])
    await again.close()
    const stranger = await SnapshotStore.open(join(folder, 'b'), { siteKey: 'x'.repeat(43) })
    await expect(stranger.add(page)).rejects.toThrow('not signed')
    await stranger.close()
  })

  it('shows the devices, refuses an ambiguous binding, and prints the protocol of a self-test', async () => {
    await expect(zone(commissioning.lab, { params: { id: lane.id } })).rejects.toMatchObject({ code: 'lane.alone' })
    const { token, lane: paired } = await pairWith(server.url, (await newCode()).code, 'Pos 4')
    const parts = { url: server.url, token, folder: join(folder, 'lane'), log: silent, hurried: true }
    const running = await startSimulatedLane({ ...parts, lane: paired })
    await vi.waitFor(() => expect(running.agent.connected).toBe(true), { timeout: 10_000 })
    const { data: lab } = await zone(commissioning.lab, { params: { id: lane.id } })
    expect(lab.devices.map(({ roles, serial }) => [roles, serial])).toEqual(
      expect.arrayContaining([
        [['scanner'], 'SCN0001'],
        [['printer'], 'TM0001'],
      ]),
    )
    expect(lab.bindings.relay).toEqual({ by: 'relay', id: 'G0001' })
    expect(lab.slots.map(({ role, state }) => `${role} ${state}`)).toContain('barrier ready')
    const bind = (serial: string) =>
      zone(commissioning.bind, {
        params: { id: lane.id, role: 'scanner' },
        body: { binding: { by: 'serial', serial } },
      })
    running.lane.bus.plug('1-9', new ScannerSim({ serial: 'SCN0002' }))
    const anyScanner = { params: { id: lane.id, role: 'scanner' }, body: { binding: { by: 'model' } } } as const
    await expect(zone(commissioning.bind, anyScanner)).rejects.toMatchObject({ code: 'device.ambiguous' })
    await expect(bind('NOBODY')).rejects.toMatchObject({ code: 'device.missing' })
    expect((await bind('SCN0002')).data.bindings.scanner).toEqual({ by: 'serial', serial: 'SCN0002' })
    await bind('SCN0001')
    const paper = (on: boolean) =>
      zone(commissioning.fault, { params: { id: lane.id }, body: { device: 'printer', fault: 'paper_out', on } })
    expect((await paper(true)).data.simulated?.printer).toEqual(['paper_out'])
    expect((await paper(false)).data.simulated?.printer).toEqual([])
    await vi.waitFor(
      async () => {
        const { data: now } = await zone(commissioning.lab, { params: { id: lane.id } })
        expect(now.slots.filter(({ state }) => state !== 'ready')).toEqual([])
      },
      { timeout: 10_000 },
    )
    const test = zone(commissioning.selfTest, { params: { id: lane.id }, body: { pulse: true } })
    const scanning = setInterval(() => running.lane.scanner.scan('TKT-00000001'), 300)
    const { data: report } = await test
    clearInterval(scanning)
    expect(report.steps.map(({ step, outcome }) => `${step} ${outcome}`)).toEqual([
      'lamp passed',
      'scan passed',
      'pulse passed',
      'slip passed',
    ])
    expect(running.lane.arm.opens).toBe(1)
    const { data: after } = await zone(commissioning.lab, { params: { id: lane.id } })
    expect(after.traffic.some(({ way, length }) => way === 'out' && length > 0)).toBe(true)
    const commands = await database.read(testClerk, ({ sql }) =>
      sql.rows<{ issued_at: Date }>('SELECT issued_at FROM lane_commands WHERE lane_id = ?', [lane.id]),
    )
    expect(commands).toHaveLength(1)
    const written = await database.read(testClerk, ({ sql }) =>
      sql.rows<{ action: string }>('SELECT action FROM audit_records WHERE entity_id = ? ORDER BY id DESC LIMIT 5', [
        lane.id,
      ]),
    )
    expect(written.map(({ action }) => action).toReversed()).toEqual([
      'lane.bind_device',
      'lane.bind_device',
      'lane.simulate_fault',
      'lane.simulate_fault',
      'lane.self_test',
    ])
    await running.close()
  })
})
