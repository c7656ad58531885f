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

interface Claimed {
  readonly userId: string
  readonly sessionId: string
  readonly epoch: number
}

/** The user of a session that is alive, with what their role grants now; null when either is over. */
export async function findUserActor(sql: Sql, claimed: Claimed, now: Date): Promise<UserActor | null> {
  const { userId, sessionId, epoch } = claimed
  const [row] = await sql.rows<UserRow>(
    `SELECT u.name, u.email, u.company_id, u.role_id, r.name AS role_name, r.level
     FROM sessions s JOIN users u ON u.id = s.user_id JOIN roles r ON r.id = u.role_id
     WHERE s.id = ? AND s.user_id = ? AND s.revoked_at IS NULL AND s.expires_at > ?
       AND u.status = 'active' AND u.deleted_at IS NULL AND u.token_epoch = ?`,
    [sessionId, userId, now, epoch],
  )
  if (row === undefined) return null
  const grants = await sql.rows<{ kind: 'permission' | 'gate'; value: string }>(
    `SELECT 'permission' AS kind, permission AS value FROM role_permissions WHERE role_id = ?
     UNION ALL SELECT 'gate', gate_id FROM user_gates WHERE user_id = ?`,
    [row.role_id, userId],
  )
  const granted = (kind: string) => grants.filter((grant) => grant.kind === kind).map(({ value }) => value)
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
