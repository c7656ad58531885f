import type { Level, Permission } from '#shared/contract/permissions.ts'
import type { Sql } from '../database/work.ts'
import type { UserActor } from '../http/actor.ts'

interface UserRow {
  readonly name: string
  readonly email: string
  readonly company_id: string | null
  readonly role_id: string
  readonly role_name: string
  readonly level: Level
}

/** The user, or one thing that they are granted. */
interface Found {
  readonly kind: 'user' | 'permission' | 'gate'
  readonly value: string | null
}

interface Claimed {
  readonly userId: string
  readonly sessionId: string
  readonly epoch: number
}

/**
 * The user of a session that is alive, with what their role grants now; null when either is over. One statement: it is
 * asked with every request.
 */
export async function findUserActor(sql: Sql, claimed: Claimed, now: Date): Promise<UserActor | null> {
  const { userId, sessionId, epoch } = claimed
  const rows = await sql.rows<Found>(
    `SELECT 'user' AS kind, NULL AS value, u.name, u.email, u.company_id, u.role_id, r.name AS role_name, r.level
     FROM sessions s JOIN users u ON u.id = s.user_id JOIN roles r ON r.id = u.role_id
     WHERE s.id = ? AND s.user_id = ? AND s.revoked_at IS NULL AND s.expires_at > ?
       AND u.status = 'active' AND u.deleted_at IS NULL AND u.token_epoch = ?
     UNION ALL
     SELECT 'permission', p.permission, NULL, NULL, NULL, NULL, NULL, NULL
     FROM users u JOIN role_permissions p ON p.role_id = u.role_id WHERE u.id = ?
     UNION ALL
     SELECT 'gate', g.gate_id, NULL, NULL, NULL, NULL, NULL, NULL FROM user_gates g WHERE g.user_id = ?`,
    [sessionId, userId, now, epoch, userId, userId],
  )
  const row = rows.find((each): each is Found & UserRow => each.kind === 'user')
  if (row === undefined) return null
  const granted = (kind: Found['kind']) => rows.flatMap((each) => (each.kind === kind ? (each.value ?? []) : []))
  return {
    kind: 'user',
    id: userId,
    name: row.name,
    email: row.email,
    level: row.level,
    roleId: row.role_id,
    roleName: row.role_name,
    companyId: row.company_id,
    gateIds: granted('gate'),
    permissions: new Set(granted('permission') as Permission[]),
    sessionId,
  }
}
