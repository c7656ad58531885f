import { auth } from '#shared/contract/autogate/auth.ts'
import { oauth } from '#shared/contract/partner/oauth.ts'
import type { Permission } from '#shared/contract/permissions.ts'
import type { Database } from '#server/database/database.ts'
import type { TestServer } from '#test/contract/server.ts'
import { makeExternalClient, makeUser, testPassword } from './people.ts'

/** The access token of a new user. */
export async function userToken(
  database: Database,
  server: TestServer,
  given: { level?: string; permissions?: readonly Permission[]; company_id?: string; role_id?: string } = {},
): Promise<string> {
  const { email } = await makeUser(database, given)
  const { data } = await server.call(auth.login, { body: { email, password: testPassword } })
  return data.access_token
}

/** The access token of a company's programme. */
export async function clientToken(
  database: Database,
  server: TestServer,
  given: { company_id: string; scopes?: readonly string[] },
): Promise<string> {
  const { client, secret } = await makeExternalClient(database, given)
  const body = { grant_type: 'client_credentials', client_id: client.id, client_secret: secret }
  const { data } = await server.call(oauth.token, { body })
  return data.access_token
}
