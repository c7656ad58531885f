import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommand } from '#server/cli/runCommand.ts'
import { openDatabase } from '#server/database/database.ts'
import { checkPassword } from '#server/actions/password.ts'
import { siteName } from '#server/queries/siteName.ts'
import { testClerk } from '#test/factories/insert.ts'
import { createStorage } from '#server/partners/storage/createStorage.ts'
import { describeEachDatabase, silentLog } from './databases.ts'

interface Ran {
  readonly code: number
  readonly out: string
  readonly complaint: string
}

interface Printed {
  readonly base_url: string
  readonly users: Record<string, { email: string; password: string }>
  readonly external: { client_id: string; client_secret: string; token_path: string }
  readonly partner: { token: string; sandbox_token: string; sandbox_tenant_id: string }
  readonly tenant_id: string
  readonly foreign_tenant_id: string
  readonly building_ids: string[]
  readonly foreign_building_id: string
  readonly files: { delivery_order_path: string }
  readonly devices: { lane_id: string; lane_code: string; direction: string; token: string }[]
}

describeEachDatabase('npm run autogate', (_open, address) => {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-cli-'))
  let url = ''
  beforeAll(async () => {
    url = await address()
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const autogate = async (words: readonly string[], more: Record<string, string> = {}): Promise<Ran> => {
    const out: string[] = []
    const complaint: string[] = []
    const code = await runCommand(words, {
      variables: { AUTOGATE_DATA: folder, DATABASE_URL: url, PORT: '4071', ...more },
      say: (line) => out.push(line),
      complain: (line) => complaint.push(line),
    })
    return { code, out: out.join('\n'), complaint: complaint.join('\n') }
  }
  const credentials = async () => JSON.parse((await autogate(['credentials', '--demo', '--json'])).out) as Printed
  const file = join(folder, 'demo-credentials.json')
  const users = async () => {
    const database = await openDatabase({ url, log: silentLog })
    try {
      return await database.read(testClerk, ({ sql }) =>
        sql.rows<{ email: string; password_hash: string }>('SELECT email, password_hash FROM users'),
      )
    } finally {
      await database.close()
    }
  }
  const works = async ({ email, password }: { email: string; password: string }) =>
    checkPassword(password, (await users()).find((row) => row.email === email)?.password_hash ?? null)

  it('shows no credentials of a database that is not a demo', async () => {
    expect((await autogate(['migrate'])).out).toContain('0001-site')
    expect((await autogate(['migrate'])).out).toBe('The database is up to date.')
    const asked = await autogate(['credentials', '--demo', '--json'])
    expect([asked.code, asked.out]).toEqual([1, ''])
    expect(asked.complaint).toContain('not a demo database')
  })

  it('does not seed in production', async () => {
    const asked = await autogate(['seed'], { NODE_ENV: 'production', AUTOGATE_SECRET: 'x'.repeat(40) })
    expect(asked.code).toBe(1)
    expect(await users()).toEqual([])
  })

  it('names the site, and again', async () => {
    expect((await autogate(['name-site'])).complaint).toMatch(/^Give a name/)
    for (const name of ['KEK Lama', 'KEK Baru']) {
      expect(await autogate(['name-site', name])).toMatchObject({ code: 0, complaint: '' })
      const database = await openDatabase({ url, log: silentLog })
      expect(await database.read(testClerk, ({ sql }) => siteName(sql))).toBe(name)
      await database.close()
    }
  })

  it('seeds an empty database once', async () => {
    expect(await autogate(['seed', '--if-empty', '--days', '1'])).toMatchObject({ code: 0, complaint: '' })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect((await autogate(['seed', '--if-empty'])).code).toBe(0)
    expect((await autogate(['seed'])).code).toBe(1)
    expect(await users()).toHaveLength(9)
  })

  it('prints credentials that work, the same ones each time', async () => {
    const printed = await credentials()
    expect(await credentials()).toEqual(printed)
    expect(printed.base_url).toBe('http://127.0.0.1:4071')
    expect(Object.keys(printed.users)).toEqual(
      expect.arrayContaining(['super_admin', 'admin', 'operator', 'guard', 'tenant', 'other_tenant', 'viewer']),
    )
    expect(printed.external.token_path).toBe('/v1/external/oauth/token')
    expect(printed.partner.token).toMatch(/^live_[\w-]{43}$/)
    expect(printed.partner.sandbox_token).toMatch(/^sandbox_[\w-]{43}$/)
    expect(printed.tenant_id).not.toBe(printed.foreign_tenant_id)
    expect(printed.devices).toHaveLength(18)
    expect(new Set(printed.devices.map(({ token }) => token)).size).toBe(18)
    expect(printed.building_ids.length).toBeGreaterThan(1)
    expect(printed.building_ids).not.toContain(printed.foreign_building_id)
    const storage = createStorage(join(folder, 'files'))
    expect(await storage.size(printed.files.delivery_order_path)).toBeGreaterThan(100)
    expect(await works(printed.users['operator']!)).toBe(true)
  })

  it('draws new ones when the file is lost or belongs to another database', async () => {
    const before = await credentials()
    rmSync(file)
    const after = await credentials()
    expect(after.users['tenant']!.password).not.toBe(before.users['tenant']!.password)
    expect([await works(before.users['tenant']!), await works(after.users['tenant']!)]).toEqual([false, true])
    writeFileSync(file, readFileSync(file, 'utf8').replace(after.devices[0]!.token, 'A'.repeat(43)))
    expect((await credentials()).devices[0]!.token).not.toBe('A'.repeat(43))
    expect((await users()).length).toBe(9)
  })

  it('makes an admin, whose password is shown once', async () => {
    const made = await autogate(['create-admin', '--email', 'Kepala@kek.example', '--name', 'Kepala Kawasan'])
    const password = /once: (\S+)/.exec(made.out)?.[1] ?? ''
    expect(await works({ email: 'kepala@kek.example', password })).toBe(true)
    expect((await autogate(['create-admin', '--email', 'kepala@kek.example', '--name', 'Lagi'])).complaint).toContain(
      'has an account already',
    )
    expect((await autogate(['create-admin', '--email', 'bukan surel', '--name', 'X'])).code).toBe(1)
  })

  it('brings back what a backup holds', async () => {
    const copy = join(folder, 'copy')
    expect((await autogate(['backup', '--to', copy])).code).toBe(0)
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    const before = await users()
    await autogate(['create-admin', '--email', 'sesudah@kek.example', '--name', 'Sesudah'])
    expect(await users()).toHaveLength(before.length + 1)
    expect((await autogate(['restore', copy])).complaint).toContain('--replace')
    expect((await autogate(['restore', copy, '--replace'])).complaint).toBe('')
    expect(await users()).toEqual(before)
    expect((await autogate(['restore', 'package.json', '--replace'])).code).toBe(1)
    expect(await users()).toEqual(before)
  })

  it('explains itself, and refuses what it does not know', async () => {
    expect((await autogate(['--help'])).out).toContain('credentials')
    expect((await autogate(['seed', '--help'])).out).toContain('--days')
    expect(await autogate(['sed'])).toMatchObject({ code: 1, out: '' })
    expect((await autogate(['seed', '--day', '3'])).complaint).toContain('--day')
  })
})
