import type { Values } from '../../ui/form/body.ts'
import { newBody } from '../../ui/form/body.ts'

/** What is typed of one person in a list of invitations. */
export type Invited = Readonly<Partial<Record<'name' | 'email' | 'phone' | 'username', string>>>

export const invitedIn = (values: Values): readonly Invited[] =>
  Array.isArray(values['users']) ? (values['users'] as Invited[]) : []

/** Each person with the role, gates and language that all of them get. */
export function inviteBody(values: Values): Record<string, unknown> {
  const shared = newBody({ role_id: values['role_id'], language: values['language'], gate_ids: values['gate_ids'] })
  return { users: invitedIn(values).map((person) => ({ ...newBody(person), ...shared })) }
}
