import { createHash } from 'node:crypto'
import { checkPassword } from '../actions/password.ts'
import type { Database } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { drawDemoSecrets, grantDemoAccess, type DemoSecrets } from '../database/seeds/demoAccess.ts'
import { isDemo } from '../database/seeds/demoMark.ts'
import { demoPersonEntries } from '../database/seeds/demoPeople.ts'
import { clerk, Problem, type Command } from './command.ts'
import { describeCredentials } from './describeCredentials.ts'
import { keepDemoSecrets, readDemoSecrets } from './demoSecretsFile.ts'

export const credentials: Command = {
  summary: 'Prints working credentials of the demo site, and makes those that are missing',
  usage: '--demo [--json]',
  options: { demo: { type: 'boolean' }, json: { type: 'boolean' } },
  async run({ environment, options, database: open, say }) {
    if (options['demo'] !== true) throw new Problem('Only the demo site’s credentials can be shown: add --demo.')
    const database = await open()
    await migrate(database)
    if (!(await database.read(clerk, ({ sql }) => isDemo(sql))))
      throw new Problem('This is not a demo database, so no credentials are shown. Make one with: seed')
    const kept = readDemoSecrets(environment.dataFolder)
    const working = kept !== null && (await areWorking(database, kept))
    const secrets = working ? kept : await renew(database)
    if (!working) keepDemoSecrets(environment.dataFolder, secrets)
    const described = await describeCredentials(database, secrets, `http://${environment.host}:${environment.port}`)
    if (options['json'] === true) return say(JSON.stringify(described))
    for (const [name, { email, password }] of Object.entries(described.users))
      say(`${name.padEnd(16)} ${email.padEnd(44)} ${password}`)
  },
}

const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The kept secrets may belong to an earlier database: they work when this one knows all of them. */
async function areWorking(database: Database, secrets: DemoSecrets): Promise<boolean> {
  return await database.read(clerk, async ({ sql }) => {
    const devices = await sql.rows<{ code: string; token_hash: string | null }>(
      'SELECT l.code, d.token_hash FROM lanes l LEFT JOIN devices d ON d.lane_id = l.id WHERE l.deleted_at IS NULL',
    )
    const clients = await sql.rows<{ secret_hash: string }>('SELECT secret_hash FROM external_clients WHERE id = ?', [
      secrets.external.client_id,
    ])
    const users = await sql.rows<{ email: string; password_hash: string }>('SELECT email, password_hash FROM users')
    const people = demoPersonEntries.map(([name]) => {
      const person = secrets.users[name] as DemoSecrets['users']['tenant'] | undefined
      return checkPassword(
        person?.password ?? '',
        users.find(({ email }) => email === person?.email)?.password_hash ?? null,
      )
    })
    const partners = await sql.rows('SELECT id FROM partners WHERE token_hash = ? AND sandbox_token_hash = ?', [
      hashToken(secrets.partner.token),
      hashToken(secrets.partner.sandbox_token),
    ])
    const client = checkPassword(secrets.external.client_secret, clients[0]?.secret_hash ?? null)
    const tokens = devices.every(({ code, token_hash }) => token_hash === hashToken(secrets.devices[code] ?? ''))
    return tokens && partners.length === 1 && (await Promise.all([...people, client])).every(Boolean)
  })
}

async function renew(database: Database): Promise<DemoSecrets> {
  const lanes = await database.read(clerk, ({ sql }) =>
    sql.rows<{ code: string }>('SELECT code FROM lanes WHERE deleted_at IS NULL'),
  )
  const drawn = await drawDemoSecrets(lanes.map(({ code }) => code))
  await database.inWork({ actor: clerk }, async (work) => {
    await grantDemoAccess(work.sql, drawn, work.now)
    work.record({ action: 'demo.credentials', entity: 'site', entityId: null })
  })
  return drawn.secrets
}
