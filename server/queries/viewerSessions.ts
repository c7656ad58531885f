import type { Level, Permission } from '#shared/contract/permissions.ts'
import type { Reading } from '../database/work.ts'
import { scopeOfPerson } from '../policies/companyScope.ts'
import { followingPermissions, type Viewer } from '../policies/followStream.ts'

/** A session that is alive, with what it may follow now. */
export interface ViewerSession extends Viewer {
  /** Raised when all tokens of the user end. */
  readonly epoch: number
  /** Another one whenever the person gets another role, or the role other permissions. */
  readonly rights: string
}

interface SessionRow {
  readonly id: string
  readonly user_id: string
  readonly company_id: string | null
  readonly role_id: string
  readonly level: Level
  readonly role_version: number
  readonly token_epoch: number
}

/** The living ones of these sessions by id, in two statements however many there are. */
export async function viewerSessions(
  { sql, now }: Reading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ViewerSession>> {
  if (ids.length === 0) return new Map()
  const rows = await sql.rows<SessionRow>(
    `SELECT s.id, s.user_id, u.company_id, u.role_id, r.level, r.version AS role_version, u.token_epoch
     FROM sessions s JOIN users u ON u.id = s.user_id JOIN roles r ON r.id = u.role_id
     WHERE s.id IN (${marks(ids)}) AND s.revoked_at IS NULL AND s.expires_at > ?
       AND u.status = 'active' AND u.deleted_at IS NULL`,
    [...ids, now],
  )
  const grants = await sql.rows<{ role_id: string; permission: Permission }>(
    `SELECT role_id, permission FROM role_permissions WHERE permission IN (${marks(followingPermissions)})`,
    followingPermissions,
  )
  return new Map(
    rows.map((row) => [
      row.id,
      {
        userId: row.user_id,
        scope: scopeOfPerson({ level: row.level, companyId: row.company_id }),
        epoch: row.token_epoch,
        rights: `${row.role_id} ${row.role_version}`,
        permissions: new Set(
          grants.filter((grant) => grant.role_id === row.role_id).map(({ permission }) => permission),
        ),
      },
    ]),
  )
}

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')
