import { Refusal } from '#shared/contract/errors.ts'
import { isSandboxScenario, type SandboxScenario } from '#shared/domain/sandboxScenarios.ts'
import type { Sql } from '../database/work.ts'
import type { PartnerActor } from '../http/actor.ts'
import { hashToken } from './hashToken.ts'

interface PartnerRow {
  readonly id: string
  readonly name: string
  readonly app_id: string
  readonly app_key: string
  readonly token_hash: string
}

/** The partner whose live token, sandbox token or scenario token this is. */
export async function findPartnerActor(sql: Sql, token: string): Promise<PartnerActor> {
  const [, plain = token, asked] = /^([^.]+)(?:\.([a-z]+))?$/.exec(token) ?? []
  const hash = hashToken(plain)
  const [row] = await sql.rows<PartnerRow>(
    `SELECT id, name, app_id, app_key, token_hash FROM partners
     WHERE (token_hash = ? OR sandbox_token_hash = ?) AND status = 'active' AND deleted_at IS NULL`,
    [hash, hash],
  )
  if (row === undefined) throw new Refusal('auth.required')
  const scenario = row.token_hash === hash ? liveScenario(asked) : sandboxScenario(asked)
  return {
    kind: 'partner',
    id: scenario === null ? row.id : `${row.id}:${scenario}`,
    name: row.name,
    partnerId: row.id,
    appId: row.app_id,
    appKey: row.app_key,
    scenario,
  }
}

/** A live token has no scenarios: with one it is nobody's. */
function liveScenario(asked: string | undefined): null {
  if (asked !== undefined) throw new Refusal('auth.required')
  return null
}

function sandboxScenario(asked = 'connected'): SandboxScenario {
  if (!isSandboxScenario(asked)) throw new Refusal('auth.required')
  return asked
}
