import type { Permission } from '#shared/contract/permissions.ts'
import type { Sql } from '../database/work.ts'
import { where } from './where.ts'

/** These people, or everybody of a company (null: of the zone) whose role grants a permission and who works at a gate. */
export type Audience =
  | { readonly userIds: readonly string[] }
  | { readonly permission: Permission; readonly companyId: string | null; readonly gateId?: string }

export interface Recipient {
  readonly id: string
  readonly language: 'id' | 'en'
}

/** Somebody of the tenant level whose company is missing belongs to nobody. */
const ofZone = ["u.company_id IS NULL AND u.role_id NOT IN (SELECT id FROM roles WHERE level = 'tenant')"] as const

/** Who has no gates of their own works at every one. */
const atGate =
  '(NOT EXISTS (SELECT 1 FROM user_gates w WHERE w.user_id = u.id) OR EXISTS (SELECT 1 FROM user_gates w WHERE w.user_id = u.id AND w.gate_id = ?))'

/** The people of an audience who may sign in now. */
export async function findRecipients(sql: Sql, audience: Audience): Promise<Recipient[]> {
  if ('userIds' in audience && audience.userIds.length === 0) return []
  const { text, values } = where(
    ["u.status = 'active'"],
    ['u.deleted_at IS NULL'],
    'userIds' in audience && [`u.id IN (${audience.userIds.map(() => '?').join(', ')})`, ...audience.userIds],
    'permission' in audience && [
      'EXISTS (SELECT 1 FROM role_permissions p WHERE p.role_id = u.role_id AND p.permission = ?)',
      audience.permission,
    ],
    'permission' in audience && audience.gateId !== undefined && [atGate, audience.gateId],
    'permission' in audience && (audience.companyId === null ? ofZone : ['u.company_id = ?', audience.companyId]),
  )
  return await sql.rows<Recipient>(`SELECT u.id, u.language FROM users u ${text} ORDER BY u.id`, values)
}
