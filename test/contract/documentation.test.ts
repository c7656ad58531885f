import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import SwaggerParser from '@apidevtools/swagger-parser'
import { Validator } from '@seriousme/openapi-schema-validator'
import { generateApi } from 'swagger-typescript-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { groups } from '#shared/contract/groups.ts'
import { scopes } from '#shared/contract/access.ts'
import { sandboxScenarios } from '#shared/domain/sandboxScenarios.ts'
import { webhookEventTypes } from '#shared/domain/webhookEvents.ts'
import { refusals } from '#shared/words/refusals.ts'
import { handled } from '#server/handlers/all.ts'
import { describeOnSqlite } from '#test/database/databases.ts'
import { makeFile } from '#test/factories/files.ts'
import { makePartner, makePartnerTenant, makeTenantLocation, makeTenantLogistic } from '#test/factories/partners.ts'
import { makeExternalClient } from '#test/factories/people.ts'
import { makeBuilding, makeCompany } from '#test/factories/site.ts'
import { startServer, type TestServer } from './server.ts'

const run = promisify(execFile)
const endpoints: readonly Endpoint[] = handled.flatMap(({ endpoints: set }) => Object.values(set))

interface Document {
  readonly openapi: string
  readonly tags: readonly { name: string; description: string }[]
  readonly paths: Record<string, Record<string, { tags: string[]; summary: string; responses: object }>>
  readonly webhooks: Record<string, object>
}

describe('The chapters of the documentation', () => {
  const tree = readFileSync(new URL('endpoints.tsv', import.meta.url), 'utf8')
  const treeGroups = [
    ...new Set(
      tree
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t')[1]),
    ),
  ]

  it('come in the order of the tree, with those of our own between them', () => {
    const named = groups.map(({ name }) => name)
    expect(named.filter((name) => treeGroups.includes(name))).toEqual(treeGroups)
    expect(new Set(named).size).toBe(named.length)
  })

  it('have a sentence each, and every endpoint is in one', () => {
    for (const { description } of groups) expect(description).toMatch(/\w+.*[.]$/)
    const named = new Set(groups.map(({ name }) => name))
    expect(endpoints.filter(({ group }) => !named.has(group)).map(({ id }) => id)).toEqual([])
  })
})

describeOnSqlite('The documentation', (open) => {
  let server: TestServer
  let document: Document
  let text: string
  let folder: string
  let variables: Record<string, string>

  beforeAll(async () => {
    const database = await open()
    server = await startServer(database)
    text = await (await server.ask('/openapi.json')).text()
    document = JSON.parse(text) as Document
    folder = await mkdtemp(join(tmpdir(), 'autogate-docs-'))
    const { id: company_id } = await makeCompany(database)
    const { client, secret } = await makeExternalClient(database, { company_id, scopes })
    const { partner, token, sandboxToken } = await makePartner(database)
    await makePartnerTenant(database, { partner_id: partner.id, company_id })
    await makeTenantLocation(database, { company_id })
    await makeTenantLogistic(database, { company_id })
    variables = {
      AUTOGATE_URL: server.url,
      CLIENT_ID: client.id,
      CLIENT_SECRET: secret,
      BUILDING_ID: (await makeBuilding(database, { company_id })).id,
      DELIVERY_ORDER_PATH: await makeFile(database, { company_id, name: 'surat-jalan' }),
      PARTNER_TOKEN: token,
      SANDBOX_TOKEN: sandboxToken,
      TENANT_ID: company_id,
    }
  })
  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true })
  })

  const page = async (name: string) => {
    const response = await server.ask(`/docs/${name}`)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    return await response.text()
  }

  it('tells for each endpoint by which codes it refuses', () => {
    type Responses = Record<string, { description: string }>
    const repliesOf = (path: string, method: string) => document.paths[path]?.[method]?.responses as Responses
    const accept = repliesOf('/v1/load-unload/{id}/accept', 'post')
    expect(accept['409']?.description).toContain('`load.exceeds_balance`: The balance of …')
    expect(accept['422']?.description).toContain('`load.implausible`')
    expect(repliesOf('/v1/gate-activities', 'get')['422']?.description).toContain('`range.reversed`')
    for (const { refuses = [], method, path } of endpoints) {
      const told = JSON.stringify(repliesOf(path.replace(/:(\w+)/g, '{$1}'), method.toLowerCase()))
      for (const code of refuses) expect([path, told]).toEqual([path, expect.stringContaining(`\`${code}\``)])
    }
  })

  it('is OpenAPI 3.1 to two independent validators', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(text) as Record<string, unknown>)
    expect([valid, errors]).toEqual([true, undefined])
    const parsed = await SwaggerParser.validate(JSON.parse(text) as never)
    expect(Object.keys(parsed.paths ?? {})).toHaveLength(Object.keys(document.paths).length)
    expect(Object.keys(document.paths).length).toBeGreaterThan(100)
  })

  it('lists the chapters in order, without an empty one, and tells of webhooks', () => {
    const used = new Set(endpoints.map(({ group }) => group))
    expect(document.tags.map(({ name }) => name)).toEqual(
      groups.map(({ name }) => name).filter((name) => used.has(name)),
    )
    const order = Object.values(document.paths).flatMap((path) => Object.values(path).flatMap(({ tags }) => tags))
    const firsts = [...new Set(order)]
    expect(firsts).toEqual(document.tags.map(({ name }) => name).filter((name) => firsts.includes(name)))
    expect(Object.keys(document.webhooks)).toEqual(['ticket', 'gate'])
  })

  it('prints the examples of the references', () => {
    expect(JSON.stringify(document.paths['/v1/external/tickets/company'])).toContain('TKT-33471185')
    expect(JSON.stringify(document.paths['/api/partner/v1/tenants/locations'])).toContain('106.865036')
    expect(JSON.stringify(document.paths['/api/partner/v1/tenants/available-logistics'])).toContain('DETHIX')
    expect(JSON.stringify(document.paths['/api/partner/v1/tenants/authorize'])).toContain('tenant_123')
  })

  it('makes a typed client that compiles', async () => {
    await writeFile(join(folder, 'openapi.json'), text)
    await generateApi({
      fileName: 'client.ts',
      input: join(folder, 'openapi.json'),
      output: folder,
      httpClientType: 'fetch',
      silent: true,
      cleanOutput: false,
    })
    await writeFile(
      join(folder, 'use.ts'),
      `import { Api } from './client.ts'
const api = new Api({ baseUrl: 'http://127.0.0.1' })
export async function read(): Promise<string> {
  const { data } = await api.v1.externalTicketDetail('TKT-33471185')
  const place: string | null = (await api.api.partnerLocations({}, { headers: {} })).data.data.locations[0]!.latitude
  // @ts-expect-error: a ticket's number is text, so the client is typed.
  const wrong: number = data.data.ticket_access_number
  return data.data.ticket_access_number + place + wrong
}
`,
    )
    const compilerOptions = {
      noEmit: true,
      strict: true,
      skipLibCheck: true,
      allowImportingTsExtensions: true,
      types: [],
      target: 'es2022',
      module: 'nodenext',
      lib: ['es2023', 'dom', 'dom.iterable'],
    }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }))
    const compiler = join(process.cwd(), 'node_modules/typescript/bin/tsc')
    const { stdout } = await run(process.execPath, [compiler, '-p', folder]).catch(
      (cause: unknown) => cause as { stdout: string },
    )
    expect(stdout).toBe('')
  })

  it('has every page, linked with the others and with nothing foreign to load', async () => {
    for (const name of ['', 'getting-started', 'authentication', 'webhooks', 'sandbox', 'errors']) {
      const html = await page(name)
      expect(html).not.toMatch(/\{\{|src="https?:|<link[^>]+href="https?:/)
      for (const [, target] of html.matchAll(/(?:src|href)="([^"#:]+)(?:#[^"]*)?"/g))
        expect((await server.ask(new URL(target ?? '', `${server.url}/docs/${name}`).pathname)).status).toBe(200)
      for (const [, path, id] of html.matchAll(/href="([\w-]*)#([^"]+)"/g))
        expect(await page(path || name)).toContain(`id="${id}"`)
    }
    expect((await server.ask('/docs')).url).toBe(`${server.url}/docs/`)
    expect(await (await server.ask('/docs/swagger-initializer.js')).text()).toContain("'/openapi.json'")
    expect((await server.ask('/docs/nothing')).status).toBe(404)
    expect((await server.ask('/docs/..%2fpackage.json')).status).toBeGreaterThanOrEqual(400)
  })

  it('names every code, every scenario and every event', async () => {
    const errors = await page('errors')
    for (const code of Object.keys(refusals)) expect(errors).toContain(`<code>${code}</code>`)
    const sandbox = await page('sandbox')
    for (const name of Object.keys(sandboxScenarios)) expect(sandbox).toContain(`<code>${name}</code>`)
    const webhooks = await page('webhooks')
    for (const type of webhookEventTypes) expect(webhooks).toContain(`<code>${type}</code>`)
  })

  it('begins with commands that work, one after the other', async () => {
    const guide = readFileSync('resources/guides/getting-started.md', 'utf8')
    const commands = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, command]) => command ?? '')
    expect(commands.length).toBeGreaterThanOrEqual(9)
    const script = ['set -euo pipefail', ...commands.map((command, at) => `echo "== ${at}"\n${command}\necho`)].join(
      '\n',
    )
    const { stdout } = await run('bash', ['-c', script], { env: { PATH: process.env['PATH'], ...variables } })
    const answers = stdout.split(/== \d+\n/).slice(1)
    expect(answers).toHaveLength(commands.length)
    const said = (needle: string) => answers.filter((answer) => answer.includes(needle)).length
    expect(said('"ticket_access_number":"TKT-')).toBe(3)
    expect(answers.filter((answer) => answer.trim() === '403')).toHaveLength(1)
    expect(said('"installations":[{')).toBe(1)
    expect(said('"locations":[{')).toBe(2)
    expect(said('"logistics":[{')).toBe(1)
    expect(said('"uninstall_reason":"Tenant is no longer needed"')).toBe(1)
  })

  it('shows how to check a signature, and the way works', async () => {
    const guide = readFileSync('resources/guides/webhooks.md', 'utf8')
    const [, code] = /```js\n([\s\S]*?)```/.exec(guide) ?? []
    await writeFile(join(folder, 'check.mjs'), code ?? '')
    const { isFromAutogate } = (await import(join(folder, 'check.mjs'))) as {
      isFromAutogate: (headers: Record<string, string>, body: string, secret: string) => boolean
    }
    const { drawWebhookSecret, webhookHeaders } = await import('#server/documents/webhookSignature.ts')
    const [secret, other] = [drawWebhookSecret(), drawWebhookSecret()]
    const headers = webhookHeaders({ id: 'a', body: '{"Größe":1}' }, [secret, other], new Date())
    expect(isFromAutogate(headers, '{"Größe":1}', secret)).toBe(true)
    expect(isFromAutogate(headers, '{"Größe":1}', other)).toBe(true)
    expect(isFromAutogate(headers, '{"Größe":2}', secret)).toBe(false)
    expect(isFromAutogate(headers, '{"Größe":1}', drawWebhookSecret())).toBe(false)
    const old = webhookHeaders({ id: 'a', body: '{}' }, [secret], new Date(Date.now() - 600_000))
    expect(isFromAutogate(old, '{}', secret)).toBe(false)
  })
})
