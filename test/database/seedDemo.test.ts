import { isDeepStrictEqual } from 'node:util'
import { beforeAll, expect, it } from 'vitest'
import { allPermissions } from '#shared/contract/permissions.ts'
import { decideCheckIn, type Verdict } from '#shared/domain/checkIn.ts'
import type { CheckInFacts } from '#shared/domain/checkInFacts.ts'
import { policyOf } from '#shared/domain/policy.ts'
import { checkPassword } from '#server/actions/password.ts'
import type { Database } from '#server/database/database.ts'
import type { DemoSecrets } from '#server/database/seeds/demoAccess.ts'
import { rebuildFigures } from '#server/actions/rebuildFigures.ts'
import { createSeals } from '#server/documents/seals.ts'
import { tenantSecretPurpose } from '#server/documents/sealPurposes.ts'
import { seedDemo } from '#server/database/seeds/seedDemo.ts'
import { testClerk } from '#test/factories/insert.ts'
import { describeEachDatabase, silentLog } from './databases.ts'

interface Decided extends Pick<Verdict, 'decision' | 'lamp' | 'reasons' | 'checks'> {
  readonly id: string
  readonly facts: CheckInFacts
}

const now = new Date('2026-11-20T07:32:08.000Z')

describeEachDatabase('the demo site', (open) => {
  let database: Database
  let secrets: DemoSecrets
  const seals = createSeals('a secret of the tests only')
  beforeAll(async () => {
    database = await open()
    secrets = await seedDemo(database, { log: silentLog, days: 3, now, seals })
  })
  const rows = <Row>(statement: string) => database.read(testClerk, ({ sql }) => sql.rows<Row>(statement))
  const count = async (from: string) => (await rows<{ many: number }>(`SELECT COUNT(*) AS many FROM ${from}`))[0]?.many

  it('has the gates and lanes of the plan and a device in each lane', async () => {
    expect([await count('gates'), await count('lanes'), await count('companies')]).toEqual([4, 18, 40])
    expect(await count('devices')).toBe(18)
    const lanes = await rows<{ code: string }>('SELECT code FROM lanes ORDER BY code')
    expect(Object.keys(secrets.devices).toSorted()).toEqual(lanes.map(({ code }) => code).toSorted())
  })

  it('has a lane under maintenance and one in manual mode, held by the second operator', async () => {
    const manned = await rows<{ code: string; mode: string; lease_name: string; lease_until: Date }>(
      "SELECT code, mode, lease_name, lease_until FROM lanes WHERE mode <> 'auto' ORDER BY code",
    )
    expect(manned.map(({ code, mode, lease_name }) => `${code} ${mode} ${lease_name}`)).toEqual([
      'BMS-4 manual Bayu Pratama',
      'IN-06 closed Bayu Pratama',
    ])
    const wait = (manned[1]?.lease_until.getTime() ?? 0) - now.getTime()
    expect(wait).toBeGreaterThan(3_600_000)
    expect(wait).toBeLessThanOrEqual(2 * 3_600_000)
  })

  it('has traffic of every kind and state', async () => {
    const kinds = await rows<{ kind: string }>('SELECT DISTINCT kind FROM tickets ORDER BY kind')
    expect(kinds.map(({ kind }) => kind)).toEqual(['guest', 'sarana_niaga', 'with_pabeanan', 'without_pabeanan'])
    const states = await rows<{ status: string }>('SELECT DISTINCT status FROM tickets')
    expect(states.map(({ status }) => status)).toEqual(
      expect.arrayContaining(['pending', 'active', 'checked_in', 'completed', 'expired', 'canceled', 'rejected']),
    )
    expect(await count('gate_activities')).toBeGreaterThan(3_000)
    expect(await count('interventions')).toBeGreaterThan(50)
    expect(await count("visits WHERE kind = 'sarana_niaga' AND document_number LIKE 'SPMK-%'")).toBeGreaterThan(100)
    expect(await count("visits WHERE kind = 'sarana_niaga' AND document_number IS NULL")).toBe(0)
  })

  it('was decided by the rules of the gates, and keeps what they compared', async () => {
    const decided = await rows<Decided>('SELECT id, decision, lamp, reasons, checks, facts FROM gate_activities')
    const again = ({ facts }: Decided) => decideCheckIn({ ...facts, override: null, policy: policyOf(1, {}) })
    const differing = decided.filter((row) => {
      const { decision, lamp, reasons, checks } = again(row)
      return !isDeepStrictEqual(
        { decision, lamp, reasons, checks },
        { decision: row.decision, lamp: row.lamp, reasons: row.reasons, checks: row.checks },
      )
    })
    expect(differing).toEqual([])
    expect([...new Set(decided.map(({ lamp }) => lamp))].toSorted()).toEqual(['green', 'red', 'yellow'])
    const judged = new Set(decided.flatMap(({ checks }) => checks.filter(({ verdict }) => verdict !== 'skipped')))
    expect([...new Set([...judged].map(({ code }) => code))]).toEqual(
      expect.arrayContaining([
        'ticket',
        'validity',
        'inside',
        'checkup',
        'plate',
        'area',
        'customs',
        'balance',
        'lane',
      ]),
    )
  })

  it('has its history counted for the dashboards as a recount does', async () => {
    await rebuildFigures((step) => database.inWork({ actor: testClerk, now }, step))
    const summed = (measure: string) =>
      rows<{ label: string; vehicles: number }>(
        `SELECT label, SUM(vehicles) + 0 AS vehicles FROM figure_days
         WHERE measure = '${measure}' AND company_id = '*' AND gate_id = '*' GROUP BY label ORDER BY label`,
      )
    const traffic = await summed('traffic')
    expect(traffic.map(({ label, vehicles }) => [label, Number(vehicles)])).toEqual([
      ['in', await count('visits')],
      ['out', await count('visits WHERE left_at IS NOT NULL')],
    ])
    expect(Number(traffic[1]?.vehicles)).toBeGreaterThan(1_000)
    expect((await summed('document')).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['PPKEK', 'SPMK', 'delivery_order', 'guest']),
    )
  })

  it('knows of every vehicle inside where it came in, and of no other', async () => {
    const inside = "status IN ('checked_in', 'in_buffer', 'loading')"
    expect(await count(`tickets WHERE ${inside}`)).toBeGreaterThan(0)
    expect(await count(`tickets WHERE ${inside} AND (inside_activity_id IS NULL OR inside_since IS NULL)`)).toBe(0)
    expect(await count(`tickets WHERE NOT (${inside}) AND inside_activity_id IS NOT NULL`)).toBe(0)
    expect(
      await count(
        `tickets t JOIN gate_activities a ON a.id = t.inside_activity_id WHERE a.ticket_id = t.id AND a.direction = 'in'`,
      ),
    ).toBe(await count(`tickets WHERE ${inside}`))
  })

  it('has a visit for each round trip, open while the vehicle is inside', async () => {
    const inside = "tickets WHERE status IN ('checked_in', 'in_buffer', 'loading')"
    expect(await count('visits WHERE left_at IS NULL AND overstay_at IS NOT NULL')).toBe(await count(inside))
    expect(await count('visits WHERE left_at IS NOT NULL AND minutes IS NOT NULL')).toBe(
      await count('gate_activities WHERE entry_activity_id IS NOT NULL'),
    )
    expect(await count('tickets t JOIN visits v ON v.ticket_id = t.id AND v.rit > t.rit_max')).toBe(0)
    expect(await count("visits WHERE kind = 'with_pabeanan' AND document_type IS NULL")).toBe(0)
    expect(await rows('SELECT ticket_id FROM visits GROUP BY ticket_id, rit HAVING COUNT(*) > 1')).toEqual([])
  })

  it('parks every vehicle that waits in the buffer zone in a place of its own', async () => {
    expect(await count("tickets WHERE status = 'in_buffer'")).toBe(await count('buffer_stays WHERE left_at IS NULL'))
    expect(await count('buffer_stays s JOIN visits v ON v.id = s.visit_id WHERE s.entered_at < v.entered_at')).toBe(0)
    expect(await count('buffer_stays')).toBeGreaterThan(100)
    const doubled = await rows(
      'SELECT area_id, slot FROM buffer_stays WHERE left_at IS NULL GROUP BY area_id, slot HAVING COUNT(*) > 1',
    )
    expect(doubled).toEqual([])
    expect(await count("visits WHERE cargo_status = 'accepted'")).toBeGreaterThan(1_000)
  })

  it('never lets a ticket in twice without a way out between', async () => {
    const passages = await rows<{ ticket_id: string; direction: string }>(
      `SELECT a.ticket_id, a.direction FROM gate_activities a JOIN gates g ON g.id = a.gate_id
       JOIN areas ar ON ar.id = g.area_id AND ar.type <> 'buffer_zone'
       WHERE a.outcome = 'opened' ORDER BY a.ticket_id, a.decided_at`,
    )
    const last = new Map<string, string>()
    for (const { ticket_id, direction } of passages) {
      expect(last.get(ticket_id) ?? 'out').not.toBe(direction)
      last.set(ticket_id, direction)
    }
  })

  it('lies in the past', async () => {
    const [latest] = await rows<{ at: Date }>(
      'SELECT decided_at AS at FROM gate_activities ORDER BY decided_at DESC LIMIT 1',
    )
    expect(latest!.at.getTime()).toBeLessThanOrEqual(now.getTime())
    const [newest] = await rows<{ at: Date }>('SELECT updated_at AS at FROM tickets ORDER BY updated_at DESC LIMIT 1')
    expect(newest!.at.getTime()).toBeLessThanOrEqual(now.getTime())
  })

  it('lets its people sign in with the secrets that were drawn, and stores only hashes', async () => {
    const users = await rows<{ email: string; password_hash: string }>('SELECT email, password_hash FROM users')
    expect(users).toHaveLength(Object.keys(secrets.users).length)
    for (const { email, password } of Object.values(secrets.users)) {
      const user = users.find((row) => row.email === email)
      expect(user?.password_hash).not.toContain(password)
      expect(await checkPassword(password, user?.password_hash ?? null)).toBe(true)
    }
  })

  it('connects its logistics partner to the tenant, whose services keep their secrets sealed', async () => {
    expect(await count('partner_tenants WHERE installed_at IS NOT NULL')).toBe(1)
    expect(
      await count('companies c WHERE NOT EXISTS (SELECT id FROM tenant_locations l WHERE l.company_id = c.id)'),
    ).toBe(0)
    const services = await rows<{ password: string; api_key: string }>('SELECT password, api_key FROM tenant_logistics')
    expect(services.length).toBeGreaterThanOrEqual(80)
    for (const { password, api_key } of services)
      for (const sealed of [password, api_key])
        expect(seals.open(sealed, tenantSecretPurpose)).toMatch(/^[0-9a-f]{24}$/)
  })

  it('gives the super admin every permission and the tenants none at the gates', async () => {
    const granted = await rows<{ name: string; permission: string }>(
      'SELECT r.name, p.permission FROM roles r JOIN role_permissions p ON p.role_id = r.id',
    )
    const of = (role: string) => granted.filter(({ name }) => name === role).map(({ permission }) => permission)
    expect(of('Super Admin').toSorted()).toEqual([...allPermissions].toSorted())
    expect(of('Tenant').filter((permission) => /^(gate|lane|activity|device)\./.test(permission))).toEqual([])
  })
})
