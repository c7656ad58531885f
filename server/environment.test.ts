import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readEnvironment } from './environment.ts'

const folder = mkdtempSync(join(tmpdir(), 'autogate-environment-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (variables: Record<string, string>) => readEnvironment({ AUTOGATE_DATA: folder, ...variables })
const secret = 's'.repeat(32)

it('needs nothing in development and keeps its secret private', () => {
  const first = read({})
  expect(first).toMatchObject({ port: 4000, host: '127.0.0.1', production: false, timezone: 'Asia/Jakarta' })
  expect(first.databaseUrl).toBe(`sqlite:${join(folder, 'autogate.sqlite')}`)
  expect(first.secret.length).toBeGreaterThanOrEqual(43)
  expect(read({}).secret).toBe(first.secret)
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
})

it.each([
  [{ PORT: 'many' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ DATABASE_URL: 'postgres://x' }, 'DATABASE_URL'],
  [{ SITE_TIMEZONE: 'Mars/Base' }, 'SITE_TIMEZONE'],
  [{ AUTOGATE_SECRET: 'short' }, 'AUTOGATE_SECRET'],
  [{ CEISA_URL: 'ftp://x' }, 'CEISA_URL'],
  [{ CEISA_URL: 'https://x', CEISA_USERNAME: 'u' }, 'CEISA_PASSWORD'],
  [{ TPS_ONLINE_KD_TPS: 'kek g' }, 'TPS_ONLINE_KD_TPS'],
  [{ PTOSM_URL: 'https://x' }, 'PTOSM_API_KEY'],
  [{ NODE_ENV: 'production', AUTOGATE_SECRET: secret }, 'DATABASE_URL'],
  [{ NODE_ENV: 'production', DATABASE_URL: 'mysql://u:p@h/db' }, 'AUTOGATE_SECRET'],
])('names the wrong setting in one sentence: %j', (variables, name) => {
  expect(() => read(variables)).toThrow(new RegExp(`^The setting ${name} is [^\\n]+\\.$`))
})

it('takes an empty variable for an absent one', () => {
  expect(read({ PORT: '', DATABASE_URL: '' }).port).toBe(4000)
})

it('plays customs and terminal in a demonstration, uses none in production, and what has an address', () => {
  expect(read({}).outside).toEqual({ ceisa: 'simulated', tpsOnline: 'simulated', ptosm: 'simulated' })
  const production = { NODE_ENV: 'production', DATABASE_URL: 'mysql://u:p@h/db', AUTOGATE_SECRET: secret }
  expect(read(production).outside).toEqual({ ceisa: null, tpsOnline: null, ptosm: null })
  const ptosm = { PTOSM_URL: 'https://ptosm.example', PTOSM_API_KEY: 'kunci' }
  expect(read({ ...production, ...ptosm }).outside.ptosm).toEqual({ url: 'https://ptosm.example', apiKey: 'kunci' })
  expect(read({ CEISA_URL: 'off' }).outside.ceisa).toBeNull()
})
