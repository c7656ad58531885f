import type { Scope } from '#shared/contract/access.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Reading } from '../database/work.ts'
import type { Attempts } from '../ports.ts'
import { checkPassword } from './password.ts'

interface ClientRow {
  readonly id: string
  readonly secret_hash: string
  readonly scopes: readonly Scope[]
  readonly status: string
  readonly token_epoch: number
}

interface Given {
  readonly clientId: string
  readonly clientSecret: string
  readonly scope: string | undefined
  readonly ip: string | null
}

type Read = <T>(step: (reading: Reading) => Promise<T>) => Promise<T>

/** The client and the scopes its token gets: those it asks for, or all it has. */
export async function checkClient(
  read: Read,
  attempts: Attempts,
  given: Given,
): Promise<{ id: string; scopes: readonly Scope[]; epoch: number }> {
  const account = `client:${given.clientId}`
  const seconds = await attempts.begin(account, given.ip)
  if (seconds > 0) throw new Refusal('request.too_many', { seconds })
  const client = await read(({ sql }) => findClient(sql, given.clientId))
  const right = await checkPassword(given.clientSecret, client?.secret_hash ?? null)
  if (!right || client === null || client.status !== 'active') throw new Refusal('oauth.invalid_client')
  await attempts.succeeded(account, given.ip)
  return { id: client.id, scopes: grantedScopes(client.scopes, given.scope), epoch: client.token_epoch }
}

async function findClient(sql: Reading['sql'], id: string): Promise<ClientRow | null> {
  const [row] = await sql.rows<ClientRow>(
    'SELECT id, secret_hash, scopes, status, token_epoch FROM external_clients WHERE id = ? AND deleted_at IS NULL',
    [id],
  )
  return row ?? null
}

function grantedScopes(has: readonly Scope[], asked: string | undefined): readonly Scope[] {
  const wanted = (asked ?? '').split(' ').filter((scope) => scope !== '')
  const foreign = wanted.find((scope) => !has.includes(scope as Scope))
  if (foreign !== undefined) throw new Refusal('oauth.invalid_scope', { scope: foreign })
  return wanted.length === 0 ? has : (wanted as Scope[])
}
