import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Actor } from '../http/actor.ts'
import { reachesRole } from '../policies/grantRole.ts'
import { isOfGroup, worksInReach, type Reach, type UserGroup } from '../policies/manageUsers.ts'
import type { PersonFacts, PersonWish } from '../queries/personFacts.ts'
import { refuseFields, spoken, type FieldFault } from './refuseFields.ts'

/** A wish with the place of its fields in the body, such as `users.3.`, and the account that it is about. */
export interface PlacedWish extends PersonWish {
  readonly place: string
  readonly userId: string | null
}

interface Judged {
  readonly actor: Actor
  readonly group: UserGroup
  readonly facts: PersonFacts
  readonly reach: Reach
}

/**
 * Refuses people who cannot be as wished: all wrong fields of all of them at once, then what the actor may not give.
 * A name that is taken is 409 for one person, as for every row, and one fault among others in a list.
 */
export function refusePeople(wishes: readonly PlacedWish[], judged: Judged, language: Language): void {
  const wrong = wishes.flatMap((wish) => [
    ...namesWrong(wish, judged.facts),
    ...roleWrong(wish, judged),
    ...gatesWrong(wish, judged),
  ])
  const faults = [...wrong, ...namedTwice(wishes, 'email'), ...namedTwice(wishes, 'username')]
  const [only] = faults
  if (wishes[0]?.place === '' && only?.code === 'taken' && faults.length === 1)
    throw new Refusal('row.taken', { field: only.path }, [spoken(only, language)])
  refuseFields(faults, language)
  forbid(
    'role.beyond',
    wishes.flatMap((wish) => roleBeyond(wish, judged)),
    language,
  )
  forbid(
    'user.outside_areas',
    wishes.flatMap((wish) => gatesOutside(wish, judged)),
    language,
  )
}

function forbid(code: 'role.beyond' | 'user.outside_areas', faults: readonly FieldFault[], language: Language): void {
  if (faults.length > 0)
    throw new Refusal(
      code,
      {},
      faults.map((fault) => spoken(fault, language)),
    )
}

function namesWrong({ place, userId, ...wish }: PlacedWish, { emails, usernames }: PersonFacts): FieldFault[] {
  const taken = (owners: ReadonlyMap<string, string>, value: string | null | undefined) => {
    const owner = owners.get(value?.toLowerCase() ?? '')
    return owner !== undefined && owner !== userId
  }
  return [
    ...(taken(emails, wish.email) ? [{ path: `${place}email`, code: 'taken' as const }] : []),
    ...(taken(usernames, wish.username) ? [{ path: `${place}username`, code: 'taken' as const }] : []),
  ]
}

function roleWrong({ place, role_id }: PlacedWish, { group, facts }: Judged): FieldFault[] {
  if (role_id === undefined) return []
  const role = facts.roles.get(role_id)
  if (role === undefined) return [{ path: `${place}role_id`, code: 'not_found' }]
  return isOfGroup(group, role.level) ? [] : [{ path: `${place}role_id`, code: 'role_group' }]
}

function roleBeyond({ place, role_id = '' }: PlacedWish, { actor, facts }: Judged): FieldFault[] {
  const role = facts.roles.get(role_id)
  return role === undefined || reachesRole(actor, role) ? [] : [{ path: `${place}role_id`, code: 'above' }]
}

function gatesWrong({ place, gate_ids, userId }: PlacedWish, { facts: { gates }, reach }: Judged): FieldFault[] {
  const unknown = (gate_ids ?? []).flatMap((id, at) =>
    gates.has(id) ? [] : [{ path: `${place}gate_ids.${at}`, code: 'not_found' as const }],
  )
  const none = gate_ids === undefined ? userId === null : gate_ids.length === 0
  return none && reach !== null ? [{ path: `${place}gate_ids`, code: 'required' }] : unknown
}

function gatesOutside({ place, gate_ids = [] }: PlacedWish, { facts: { gates }, reach }: Judged): FieldFault[] {
  return gate_ids.flatMap((id, at) => {
    const gate = gates.get(id)
    return gate === undefined || worksInReach(reach, [gate])
      ? []
      : [{ path: `${place}gate_ids.${at}`, code: 'outside_areas' as const }]
  })
}

/** Two wishes that name the same address: the later one is wrong. */
function namedTwice(wishes: readonly PlacedWish[], field: 'email' | 'username'): FieldFault[] {
  const seen = new Set<string>()
  return wishes.flatMap(({ place, [field]: value }) => {
    const name = value?.toLowerCase()
    if (name === undefined) return []
    if (seen.has(name)) return [{ path: `${place}${field}`, code: 'duplicate' as const }]
    seen.add(name)
    return []
  })
}
