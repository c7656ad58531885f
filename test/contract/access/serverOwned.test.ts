import type { ModelStatic } from 'sequelize'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { auditActionWords } from '#shared/words/auditActions.ts'
import { auditEntityWords } from '#shared/words/auditEntities.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { idleOutside } from '#test/fakes/noOutside.ts'
import { makeDevice } from '#test/factories/people.ts'
import { startServer, type TestServer } from '../server.ts'
import { verdictOf, type Caller } from './callers.ts'
import { makeTwoCompanies, type TwoCompanies } from './companies.ts'
import { dumpRows } from './dumpRows.ts'
import { endpoints, goodRequest, send } from './requests.ts'
import { siteSecret } from './siteRows.ts'

type Writing = Endpoint & { readonly body: z.ZodType }

const writing = endpoints.filter(
  (endpoint): endpoint is Writing =>
    'body' in endpoint && endpoint.body !== undefined && endpoint.access.kind !== 'public',
)

/** What no caller may say, wherever it is stored. */
const smuggled = 'SELUNDUPAN'

/** Their good request is one that is refused: nobody's password is known here. */
const refusing = ['profile.change-password']

describeEachDatabase('What only the server writes', (open) => {
  let database: Database
  let server: TestServer
  let site: TwoCompanies
  let callers: readonly Caller[]
  let columns: readonly string[]
  const counts = { endpoints: 0, fields: 0, accepted: 0, refused: 0 }

  beforeAll(async () => {
    database = await open()
    server = await startServer(database, {
      variables: { AUTOGATE_SECRET: siteSecret },
      ports: { outside: idleOutside },
    })
    site = await makeTwoCompanies(database, server)
    const { token } = await makeDevice(database, { lane_id: site.zone.lane })
    const device: Caller = { name: 'a device', kind: 'device', authorization: `Bearer ${token}` }
    callers = [site.zoneUser, site.client, site.partner, device]
    const models = Object.values(database.sequelize.models as Record<string, ModelStatic<never>>)
    columns = [...new Set(models.flatMap((model) => Object.keys(model.getAttributes())))]
  })
  afterAll(async () => {
    await server.close()
    process.stdout.write(`${JSON.stringify(counts)} of ${columns.length} columns that bodies named\n`)
  })

  it.each(writing.map((endpoint) => [endpoint.id, endpoint] as const))('%s', async (id, endpoint) => {
    const caller = callers.find((each) => verdictOf(endpoint.access, each) === 'in')
    if (caller === undefined) throw new Error(`Nobody may call ${id}`)
    const request = goodRequest(endpoint, await site.freshRows())
    const known = knownNames(endpoint.body)
    const extra = Object.fromEntries(columns.filter((name) => !known.has(name)).map((name) => [name, smuggled]))
    const { status, text } = await send(server, caller, endpoint, { ...request, body: withExtra(request.body, extra) })
    counts.endpoints += 1
    counts.fields += Object.keys(extra).length
    const said = `${id} answered ${status} ${text.slice(0, 300)}`
    if (status === 200) counts.accepted += 1
    else {
      expect(status, said).toBe(422)
      const { errors } = JSON.parse(text) as { errors: { code: string }[] }
      if (!refusing.includes(id)) expect(new Set(errors.map(({ code }) => code)), said).toEqual(new Set(['unknown']))
      counts.refused += 1
    }
    expect(text.includes(smuggled), said).toBe(false)
  })

  it('is nowhere in the database', async () => {
    const rows = await dumpRows(database, { without: [], withTrail: true })
    expect([...rows.values()].filter((row) => row.includes(smuggled))).toEqual([])
    expect(rows.size).toBeGreaterThan(writing.length)
    expect(counts.accepted + counts.refused).toBe(writing.length)
    expect(counts.accepted).toBeGreaterThan(60)
  })

  it('is recorded under codes that people can read in the log', async () => {
    const codes = await inTestWork(database, ({ sql }) =>
      sql.rows<{ action: string; entity: string }>('SELECT DISTINCT action, entity FROM audit_records'),
    )
    expect(codes.length).toBeGreaterThan(40)
    expect(codes.map(({ action }) => action).filter((action) => !(action in auditActionWords))).toEqual([])
    expect(codes.map(({ entity }) => entity).filter((entity) => !(entity in auditEntityWords))).toEqual([])
  })
})

/** Every name that a body's schema knows, at any depth. */
function knownNames(body: z.ZodType): Set<string> {
  const names = new Set<string>()
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('properties' in node) for (const name of Object.keys(node.properties as object)) names.add(name)
    for (const member of Object.values(node)) walk(member)
  }
  walk(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }))
  return names
}

/** The extra fields in a body and in every object of a list in it. */
function withExtra(body: object | undefined, extra: object): object {
  const members = Object.entries(body ?? {}).map(([name, value]) => [
    name,
    Array.isArray(value)
      ? value.map((each: unknown) => (typeof each === 'object' && each !== null ? { ...each, ...extra } : each))
      : value,
  ])
  return { ...extra, ...Object.fromEntries(members) }
}
