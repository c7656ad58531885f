import { auth } from '#shared/contract/autogate/auth.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { ensureSystemRoles } from '#server/database/seeds/systemRoles.ts'
import { inTestWork, next } from '#test/factories/insert.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { makeCompany } from '#test/factories/site.ts'
import { startServer } from './server.ts'

export const unknownId = '01890a5d-ac96-774b-bcce-b302099a8057'

export const codeOf = (cause: { code?: string }) => cause.code

/** The code of a refusal, then each wrong field with its own. */
export const faultsOf = (cause: { code?: string; fields?: readonly { path: string; code: string }[] }) => [
  cause.code,
  ...(cause.fields ?? []).map(({ path, code }) => `${path} ${code}`),
]

/** A person as a request names them. */
export function person(role_id: string, more: object = {}) {
  const number = next()
  return { name: `Orang ${number}`, email: `orang${number}@kek.example`, role_id, ...more }
}

/** A server with the roles of the system, two companies, a super administrator and an administrator. */
export async function startPeopleSite(database: Database) {
  const server = await startServer(database)
  const system = await inTestWork(database, ({ sql, now }) => ensureSystemRoles(sql, now))
  const signIn = async (email: string, password = testPassword) =>
    (await server.call(auth.login, { body: { email, password } })).data
  const signedIn = async (given: Parameters<typeof makeUser>[1]): Promise<Call> =>
    server.as((await signIn((await makeUser(database, given)).email)).access_token)
  return {
    server,
    system,
    signIn,
    signedIn,
    ownId: (await makeCompany(database, { name: 'PT Milik Sendiri' })).id,
    otherId: (await makeCompany(database)).id,
    highest: await signedIn({ role_id: system.super_admin }),
    admin: await signedIn({ role_id: system.admin }),
    /** The kinds of the letters to an address, the oldest first. */
    mailsTo: (email: string) =>
      inTestWork(database, async ({ sql }) => {
        const rows = await sql.rows<{ kind: string }>('SELECT kind FROM mail_queue WHERE recipient = ? ORDER BY id', [
          email,
        ])
        return rows.map(({ kind }) => kind)
      }),
  }
}

export type PeopleSite = Awaited<ReturnType<typeof startPeopleSite>>
