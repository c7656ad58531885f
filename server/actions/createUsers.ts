import { v7 } from 'uuid'
import type { z } from 'zod'
import type { PersonOfZone } from '#shared/contract/autogate/user.ts'
import type { Language } from '#shared/words/sentence.ts'
import { insertAll } from '../database/trail.ts'
import type { Work } from '../database/work.ts'
import type { UserGroup } from '../policies/manageUsers.ts'
import { findReach, gatherPersonFacts } from '../queries/personFacts.ts'
import { findUsersById, type UserRow } from '../queries/userRows.ts'
import { inviteUser } from './inviteUser.ts'
import { refusePeople } from './refusePeople.ts'
import { unknownPassword } from './password.ts'
import { refusingTaken } from './refusingTaken.ts'

type NewPerson = Omit<z.output<typeof PersonOfZone>, 'gate_ids'> & { readonly gate_ids?: readonly string[] | undefined }

interface Making {
  readonly group: UserGroup
  /** Null for people of the zone. */
  readonly companyId: string | null
  readonly language: Language
  /** Where the fields of a person are in the body. */
  readonly placeOf: (at: number) => string
}

/** Makes all of these people, or none, and mails each a link to set the password. */
export async function createUsers(
  work: Work,
  people: readonly NewPerson[],
  { group, companyId, language, placeOf }: Making,
): Promise<UserRow[]> {
  const { sql, now, actor } = work
  const wishes = people.map((person, at) => ({ ...person, place: placeOf(at), userId: null }))
  const facts = await gatherPersonFacts(sql, wishes)
  const reach = companyId === null ? await findReach(sql, actor) : null
  refusePeople(wishes, { actor, group, facts, reach }, language)

  const password = await unknownPassword()
  const made = people.map((person) => ({ ...person, id: v7() }))
  await refusingTaken('email', language, () =>
    insertAll(
      sql,
      `INSERT INTO users (id, name, email, phone, username, password_hash, role_id, company_id, status, language,
         created_at, updated_at)`,
      made.map((person) => [
        person.id,
        person.name,
        person.email,
        person.phone ?? null,
        person.username ?? null,
        password,
        person.role_id,
        companyId,
        person.status ?? 'active',
        person.language ?? 'id',
        now,
        now,
      ]),
    ),
  )
  await insertAll(
    sql,
    'INSERT INTO user_gates (user_id, gate_id)',
    made.flatMap(({ id, gate_ids = [] }) => [...new Set(gate_ids)].map((gate) => [id, gate])),
  )
  const stored = await findUsersById(
    sql,
    made.map(({ id }) => id),
  )
  for (const row of stored) {
    work.record({ action: 'user.create', entity: 'user', entityId: row.id, after: row })
    await inviteUser(work, row)
  }
  return stored
}

/** Makes one person, whose fields are those of the body itself. */
export async function createUser(work: Work, person: NewPerson, making: Omit<Making, 'placeOf'>): Promise<UserRow> {
  const [made] = await createUsers(work, [person], { ...making, placeOf: () => '' })
  if (made === undefined) throw new Error(`The user ${person.email} was not made`)
  return made
}
