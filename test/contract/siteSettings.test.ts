import { afterAll, beforeAll, expect, it } from 'vitest'
import { lane as lanes } from '#shared/contract/autogate/lane.ts'
import { logActivity } from '#shared/contract/autogate/logActivity.ts'
import { shift } from '#shared/contract/autogate/shift.ts'
import { siteSettings } from '#shared/contract/autogate/siteSettings.ts'
import type { Call } from '#shared/contract/client.ts'
import { shiftAt } from '#shared/domain/shift.ts'
import type { Database } from '#server/database/database.ts'
import { readSnapshot } from '#server/live/readSnapshot.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeIntervention } from '#test/factories/desk.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany, makeLane } from '#test/factories/site.ts'
import { startServer, type TestServer } from './server.ts'

const teams = [
  { name: 'Regu A', starts_at: '07:30' },
  { name: 'Regu B', starts_at: '19:30' },
]

describeEachDatabase('The settings of a site', (open) => {
  let database: Database
  let server: TestServer
  let admin: Call
  let operator: Call

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    admin = server.as(await userToken(database, server))
    const permissions = ['gate.read', 'lane.intervene'] as const
    operator = server.as(await userToken(database, server, { level: 'operational', permissions }))
  })
  afterAll(() => server.close())

  it('are as usual until somebody changes them', async () => {
    const { data } = await operator(siteSettings.read, {})
    expect(data).toMatchObject({
      flood: { more_than: 10, minutes: 10 },
      trip_limit_minutes: 120,
      updated_at: null,
      version: 1,
    })
    expect(data.shifts.map(({ starts_at }) => starts_at)).toEqual(['06:00', '14:00', '22:00'])
  })

  it('are changed part by part under the version that was seen, and told to consoles and to the log', async () => {
    const flood = { more_than: 4, minutes: 5 }
    const { data: first } = await admin(siteSettings.update, { body: { flood, version: 1 } })
    expect(first).toMatchObject({ flood, version: 2 })
    expect(first.shifts).toHaveLength(3)
    await expect(admin(siteSettings.update, { body: { shifts: teams, version: 1 } })).rejects.toMatchObject({
      code: 'row.changed',
      status: 409,
    })
    const { data: second } = await admin(siteSettings.update, {
      body: { shifts: teams, trip_limit_minutes: 90, version: 2 },
    })
    expect(second).toMatchObject({ flood, shifts: teams, trip_limit_minutes: 90, version: 3 })
    expect((await operator(siteSettings.read, {})).data).toEqual(second)

    const links = { signFileUrl: (path: string) => path }
    const { site } = await readSnapshot(database, links as never, () =>
      Promise.resolve({ summary: {}, flows: [] } as never),
    )
    expect(site).toMatchObject({ flood, shifts: teams })
    const told = await inTestWork(database, ({ sql }) =>
      sql.rows<{ stream: string }>("SELECT stream FROM outbox WHERE payload LIKE '%site.changed%'"),
    )
    expect(told).toEqual([{ stream: 'operations' }, { stream: 'operations' }])
    const { data: log } = await admin(logActivity.list, { query: { entity: 'site' } })
    expect(log.map(({ action }) => action)).toEqual(['site.settings', 'site.settings'])
  })

  it('say which shift works, which one handed over, and until when an item is put aside', async () => {
    const now = shiftAt(teams, new Date())
    const { data } = await operator(shift.current, {})
    expect(data.shift).toMatchObject({ name: now.name, ends_at: now.endsAt.toISOString() })
    const { data: begun } = await operator(shift.start, { body: { sound: 'heard' } })
    expect(begun).toMatchObject({ shift: now.number, shift_name: now.name })

    const lane = await makeLane(database)
    const intervention_id = await makeIntervention(database, { lane_id: lane.id, gate_id: lane.gate_id })
    const body = { action: 'shelve', version: 1, intervention_id, minutes: 'shift', reason_code: 'waiting_repair' }
    const { data: shelved } = await operator(lanes.intervene, { params: { id: lane.id }, body: body as never })
    expect(shelved.intervention?.shelved_until).toBe(shiftAt(teams, new Date()).endsAt.toISOString())

    await admin(siteSettings.update, { body: { shifts: [{ name: 'Harian', starts_at: '08:00' }] } })
    expect((await operator(shift.list, { query: {} })).data[0]?.shift_name).toBe(now.name)
  })

  it.each<readonly [string, object, string, string]>([
    ['a flood of one', { flood: { more_than: 1, minutes: 10 } }, 'flood.more_than', 'too_small'],
    ['more than a console keeps', { flood: { more_than: 51, minutes: 10 } }, 'flood.more_than', 'too_large'],
    ['half a minute', { flood: { more_than: 9, minutes: 0.5 } }, 'flood.minutes', 'type'],
    ['no shift', { shifts: [] }, 'shifts', 'too_few'],
    ['an hour that is none', { shifts: [{ name: 'Pagi', starts_at: '25:00' }] }, 'shifts.0.starts_at', 'hour'],
    ['a shift without a name', { shifts: [{ name: ' ', starts_at: '06:00' }] }, 'shifts.0.name', 'too_short'],
    [
      'two shifts at one hour',
      { shifts: [teams[0], { name: 'Lain', starts_at: '07:30' }] },
      'shifts.1.starts_at',
      'duplicate',
    ],
    ['a name twice', { shifts: [teams[0], { name: 'regu a', starts_at: '20:00' }] }, 'shifts.1.name', 'duplicate'],
    ['what nobody knows', { alarm: 3 }, 'alarm', 'unknown'],
  ])('refuse %s', async (_, body, path, code) => {
    const before = (await operator(siteSettings.read, {})).data
    await expect(admin(siteSettings.update, { body })).rejects.toMatchObject({ fields: [{ path, code }] })
    expect((await operator(siteSettings.read, {})).data).toEqual(before)
  })

  it('are not for those who may not write gates, nor for the people of a company', async () => {
    const body = { flood: { more_than: 5, minutes: 5 } }
    await expect(operator(siteSettings.update, { body })).rejects.toMatchObject({ status: 403 })
    const company_id = (await makeCompany(database)).id
    const rights = { level: 'tenant', company_id, permissions: ['gate.read', 'gate.write'] as const }
    const tenant = server.as(await userToken(database, server, rights))
    await expect(tenant(siteSettings.read, {})).rejects.toMatchObject({ status: 403 })
    await expect(tenant(siteSettings.update, { body })).rejects.toMatchObject({ status: 403 })
  })
})
