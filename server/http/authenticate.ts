import type { Scope } from '#shared/contract/access.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Database } from '../database/database.ts'
import type { Sql } from '../database/work.ts'
import { hashToken } from '../queries/hashToken.ts'
import { findPartnerActor } from '../queries/partnerActor.ts'
import { findUserActor } from '../queries/userActor.ts'
import type { TokenReader } from './accessTokens.ts'
import type { DeviceActor, ExternalActor, PartnerActor, UserActor } from './actor.ts'
import { rememberBriefly } from './rememberBriefly.ts'

/** Who a token belongs to, as the database says now. Each throws a refusal for a token that is not good. */
export interface Authentication {
  user(token: string): Promise<UserActor>
  device(token: string): Promise<DeviceActor>
  client(token: string): Promise<ExternalActor>
  partner(token: string): Promise<PartnerActor>
}

/** Machines call often and change seldom: what is revoked stops within this time, and within a second in all. */
const rememberedMilliseconds = 500

const asking = { kind: 'nobody', id: 'nobody', name: 'nobody' } as const

export function createAuthentication(database: Database, tokens: TokenReader): Authentication {
  const ask = <T>(question: (sql: Sql) => Promise<T>) => database.read(asking, ({ sql }) => question(sql))
  const devices = rememberBriefly(rememberedMilliseconds, (hash: string) => ask((sql) => findDevice(sql, hash)))
  const clients = rememberBriefly(rememberedMilliseconds, (id: string) => ask((sql) => findClient(sql, id)))
  const partners = rememberBriefly(rememberedMilliseconds, (token: string) =>
    ask((sql) => findPartnerActor(sql, token)),
  )
  return {
    partner: (token) => partners(token),
    async user(token) {
      const claimed = await tokens.readUser(token)
      /** Asked on every request, so that an ended session and a changed role count from the next one. */
      const user = await ask((sql) => findUserActor(sql, claimed, new Date()))
      if (user === null) throw new Refusal('auth.expired')
      return user
    },
    device: (token) => devices(hashToken(token)),
    async client(token) {
      const { clientId, scopes, epoch } = await tokens.readClient(token)
      const { client, epoch: current } = await clients(clientId)
      if (epoch !== current) throw new Refusal('auth.expired')
      return { ...client, scopes: new Set(scopes.filter((scope) => client.scopes.has(scope as Scope)) as Scope[]) }
    },
  }
}

async function findDevice(sql: Sql, hash: string): Promise<DeviceActor> {
  const [row] = await sql.rows<{
    id: string
    name: string
    status: string
    lane_id: string
    lane_code: string
    gate_id: string
  }>(
    `SELECT d.id, d.name, d.status, d.lane_id, l.code AS lane_code, l.gate_id
     FROM devices d JOIN lanes l ON l.id = d.lane_id WHERE d.token_hash = ? AND d.deleted_at IS NULL`,
    [hash],
  )
  if (row === undefined) throw new Refusal('auth.required')
  if (row.status !== 'active') throw new Refusal('auth.device_disabled')
  return {
    kind: 'device',
    id: row.id,
    name: row.name,
    laneId: row.lane_id,
    laneCode: row.lane_code,
    gateId: row.gate_id,
  }
}

async function findClient(sql: Sql, id: string): Promise<{ client: ExternalActor; epoch: number }> {
  const [row] = await sql.rows<{ name: string; company_id: string; scopes: Scope[]; token_epoch: number }>(
    `SELECT name, company_id, scopes, token_epoch FROM external_clients WHERE id = ? AND status = 'active' AND deleted_at IS NULL`,
    [id],
  )
  if (row === undefined) throw new Refusal('auth.expired')
  const { name, company_id: companyId } = row
  return { client: { kind: 'external', id, name, companyId, scopes: new Set(row.scopes) }, epoch: row.token_epoch }
}
