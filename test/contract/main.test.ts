import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openDatabase } from '#server/database/database.ts'
import { verifyAudit } from '#server/queries/verifyAudit.ts'
import { silentLog } from '#test/database/databases.ts'
import { testClerk } from '#test/factories/insert.ts'
import { makeUser } from '#test/factories/people.ts'
import { readMail } from '#test/fakes/readMail.ts'

const folder = mkdtempSync(join(tmpdir(), 'autogate-main-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The server as its own process, as `npm run server` runs it. */
function start(variables: Record<string, string>) {
  const env = { ...process.env, NODE_ENV: 'test', AUTOGATE_DATA: folder, PORT: '0', LOG_FORMAT: 'json', ...variables }
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], { env })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
  const exited = once(child, 'exit') as Promise<[number | null]>
  async function untilItSays(words: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = words.exec(said)
      if (found !== null) return found
      await Promise.race([once(child.stdout, 'data'), exited.then(() => Promise.reject(new Error(said)))])
    }
  }
  return { child, untilItSays, ended: async () => ({ code: (await exited)[0], said }) }
}

it('serves, and stops in order when it is asked to', async () => {
  const server = start({})
  const [, url] = await server.untilItSays(/"url":"([^"]+)","msg":"Autogate is ready"/)
  expect((await fetch(`${url}/health/ready`)).status).toBe(200)
  server.child.kill('SIGTERM')
  server.child.kill('SIGTERM')
  const { code, said } = await server.ended()
  expect([code, said.includes('Autogate has stopped')]).toEqual([0, true])
})

it('mails by itself what was asked for, and seals what was done', async () => {
  const databaseUrl = `sqlite:${join(folder, 'mails.sqlite')}`
  const server = start({ DATABASE_URL: databaseUrl, AUTOGATE_URL: 'https://gerbang.example.com/' })
  const [, url] = await server.untilItSays(/"url":"([^"]+)","msg":"Autogate is ready"/)
  const database = await openDatabase({ url: databaseUrl, log: silentLog })
  const { email } = await makeUser(database)
  await fetch(`${url}/v1/auth/forgot-password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  })
  const mailFolder = join(folder, 'mail')
  const files = () => (existsSync(mailFolder) ? readdirSync(mailFolder) : [])
  await expect.poll(files, { timeout: 20_000 }).toHaveLength(1)
  const mail = readMail(readFileSync(join(mailFolder, files()[0] ?? ''), 'utf8'))
  expect(mail.headers.get('to')).toContain(email)
  expect(mail.text).toMatch(/https:\/\/gerbang\.example\.com\/reset-password#token=[\w-]{43}\b/)
  const verified = () => verifyAudit((step) => database.read(testClerk, step), null)
  await expect.poll(verified, { timeout: 20_000 }).toMatchObject({ records: 2, waiting: 0, faults: [] })
  await database.close()
  server.child.kill('SIGTERM')
  expect((await server.ended()).code).toBe(0)
})

it('says in one sentence that its port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { code, said } = await start({ PORT: String(port) }).ended()
  expect([code, said.trim().split('\n').at(-1)]).toEqual([1, expect.stringContaining(`Port ${port} is in use`)])
  other.close()
})

it('says in one sentence what is missing in production', async () => {
  const { code, said } = await start({ NODE_ENV: 'production' }).ended()
  expect(code).toBe(1)
  expect(said.trim()).toBe('The setting DATABASE_URL is required when NODE_ENV is production.')
})
