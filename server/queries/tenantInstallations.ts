import type { Slice } from '#shared/contract/page.ts'
import type { Sql } from '../database/work.ts'

/** A partner's tenant as it is stored, with the state of the company behind it. */
export interface InstallationRow {
  readonly id: string
  readonly partner_id: string
  readonly company_id: string
  readonly company_name: string
  readonly company_status: string
  readonly allowed: boolean
  readonly installation_type: string | null
  readonly days_connected: number | null
  readonly installed_at: Date | null
  readonly expires_at: Date | null
  readonly uninstall_at: Date | null
  readonly uninstall_reason: string | null
  readonly created_at: Date
  readonly updated_at: Date
}

const columns = `p.id, p.partner_id, p.company_id, c.name AS company_name, c.status AS company_status, p.allowed,
  p.installation_type, p.days_connected, p.installed_at, p.expires_at, p.uninstall_at, p.uninstall_reason, p.created_at,
  p.updated_at`
const joined = 'partner_tenants p JOIN companies c ON c.id = p.company_id AND c.deleted_at IS NULL'

interface Pair {
  readonly partnerId: string
  readonly companyId: string
}

export async function findInstallation(sql: Sql, pair: Pair): Promise<InstallationRow | null> {
  const [row] = await sql.rows<InstallationRow>(
    `SELECT ${columns} FROM ${joined} WHERE p.partner_id = ? AND p.company_id = ?`,
    [pair.partnerId, pair.companyId],
  )
  return row ?? null
}

/** What a partner has connected, ended or not; `all` also gives what companies allowed and nobody connected yet. */
export async function findInstallations(
  sql: Sql,
  { partnerId, companyId = null, all = false }: { partnerId: string; companyId?: string | null; all?: boolean },
  { page, per_page }: { page: number; per_page: number },
): Promise<Slice<InstallationRow>> {
  const held = [
    'p.partner_id = ?',
    all ? '1 = 1' : 'p.installed_at IS NOT NULL',
    companyId === null ? '1 = 1' : 'p.company_id = ?',
  ].join(' AND ')
  const values = [partnerId, ...(companyId === null ? [] : [companyId])]
  const rows = await sql.rows<InstallationRow>(
    `SELECT ${columns} FROM ${joined} WHERE ${held} ORDER BY p.installed_at DESC, p.id DESC LIMIT ? OFFSET ?`,
    [...values, per_page, (page - 1) * per_page],
  )
  const [counted] = await sql.rows<{ total: number }>(`SELECT COUNT(*) AS total FROM ${joined} WHERE ${held}`, values)
  return { rows, total: Number(counted?.total ?? 0) }
}
