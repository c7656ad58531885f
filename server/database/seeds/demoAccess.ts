import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { hashPassword } from '../../actions/password.ts'
import type { Sql } from '../work.ts'
import { drawPartnerTokens, grantPartner, type PartnerTokens } from './demoPartner.ts'
import { demoPersonEntries, tenantPlaces, type DemoPersonName } from './demoPeople.ts'
import { ensureSystemRoles } from './systemRoles.ts'
import { companyNames } from './inventedWords.ts'

/** Secrets of the demo site in plain text; the database keeps their hashes only. */
export interface DemoSecrets {
  readonly users: Readonly<Record<DemoPersonName, { readonly email: string; readonly password: string }>>
  readonly external: { readonly client_id: string; readonly client_secret: string }
  readonly partner: PartnerTokens
  /** Tokens by lane code. */
  readonly devices: Readonly<Record<string, string>>
}

const secret = (bytes: number): string => randomBytes(bytes).toString('base64url')
const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
const clientName = 'Sistem Tenant Demo'

/** Draws every secret of the demo site anew. The slow hashes are made before a transaction is opened. */
export async function drawDemoSecrets(laneCodes: readonly string[]) {
  const users = Object.fromEntries(
    demoPersonEntries.map(([name, { email }]) => [name, { email, password: secret(9) }]),
  ) as DemoSecrets['users']
  const external = { client_id: v7(), client_secret: secret(24) }
  const partner = drawPartnerTokens(new Date())
  const devices = Object.fromEntries(laneCodes.map((code) => [code, secret(32)]))
  const passwords = await Promise.all(
    demoPersonEntries.map(async ([name]) => [name, await hashPassword(users[name].password)] as const),
  )
  const hashes = {
    passwords: new Map(passwords),
    client: await hashPassword(external.client_secret),
  }
  return { secrets: { users, external, partner, devices } satisfies DemoSecrets, hashes }
}

export type DrawnSecrets = Awaited<ReturnType<typeof drawDemoSecrets>>

/** Puts people, lane machines and the tenant's programme into the database, or gives those that are there new secrets. */
export async function grantDemoAccess(sql: Sql, { secrets, hashes }: DrawnSecrets, now: Date): Promise<void> {
  const roles = await ensureSystemRoles(sql, now)
  const companies = await sql.rows<{ id: string; name: string }>('SELECT id, name FROM companies')
  const companyAt = (place: number) => companies.find(({ name }) => name === companyNames[place])?.id ?? null
  for (const [name, person] of demoPersonEntries) {
    const company = person.company === undefined ? null : companyAt(person.company)
    await grantUser(sql, { ...person, hash: hashes.passwords.get(name) ?? '', role: roles[person.role], company, now })
  }
  await grantDevices(sql, secrets.devices, now)
  await grantPartner(sql, secrets.partner, companyAt(tenantPlaces.tenant), now)
  await sql.run('DELETE FROM external_clients WHERE name = ?', [clientName])
  await sql.run(
    `INSERT INTO external_clients (id, company_id, name, secret_hash, scopes, status, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, 'active', ?, ?)`,
    [
      secrets.external.client_id,
      companyAt(tenantPlaces.tenant),
      clientName,
      hashes.client,
      JSON.stringify(['tickets:write', 'tickets:read']),
      now,
      now,
    ],
  )
}

interface Grant {
  readonly name: string
  readonly email: string
  readonly hash: string
  readonly role: string
  readonly company: string | null
  readonly gates?: readonly string[]
  readonly now: Date
}

async function grantUser(sql: Sql, { name, email, hash, role, company, gates = [], now }: Grant): Promise<void> {
  const renewed = await sql.run(
    `UPDATE users SET password_hash = ?, status = 'active', deleted_at = NULL, token_epoch = token_epoch + 1,
       updated_at = ? WHERE email = ?`,
    [hash, now, email],
  )
  if (renewed > 0) return
  const id = v7()
  await sql.run(
    `INSERT INTO users (id, name, email, username, password_hash, role_id, company_id, status, language,
       email_verified_at, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'active', 'id', ?, ?, ?)`,
    [
      id,
      name,
      email,
      email.split('@')[0] === 'tenant' ? null : (email.split('@')[0] ?? null),
      hash,
      role,
      company,
      now,
      now,
      now,
    ],
  )
  for (const gate of gates)
    await sql.run('INSERT INTO user_gates (user_id, gate_id) SELECT ?, id FROM gates WHERE code = ?', [id, gate])
}

async function grantDevices(sql: Sql, tokens: DemoSecrets['devices'], now: Date): Promise<void> {
  for (const [code, token] of Object.entries(tokens)) {
    const renewed = await sql.run(
      `UPDATE devices SET token_hash = ?, status = 'active', deleted_at = NULL, updated_at = ?
       WHERE lane_id = (SELECT id FROM lanes WHERE code = ?)`,
      [hashToken(token), now, code],
    )
    if (renewed > 0) continue
    const [lane] = await sql.rows<{ id: string }>('SELECT id FROM lanes WHERE code = ?', [code])
    if (lane === undefined) continue
    await sql.run(
      `INSERT INTO devices (id, lane_id, name, token_hash, status, created_at, updated_at)
       VALUES (?, ?, ?, ?, 'active', ?, ?)`,
      [v7(), lane.id, `Mesin lane ${code}`, hashToken(token), now, now],
    )
  }
}
