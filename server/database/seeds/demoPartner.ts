import { drawPartner, hexId } from '../../actions/drawPartner.ts'
import { hashToken } from '../../queries/hashToken.ts'
import type { Sql } from '../work.ts'
import { insertMany } from './insertMany.ts'

export interface PartnerTokens {
  readonly token: string
  readonly sandbox_token: string
}

const name = 'Mitra Logistik Demo'
const days = 365

/** Draws the two tokens of the demo site's logistics partner. */
export function drawPartnerTokens(now: Date): PartnerTokens {
  const { token, sandboxToken } = drawPartner(now).tokens
  return { token, sandbox_token: sandboxToken }
}

/** Makes the partner or gives it new tokens, and connects it to the demo tenant for a year from now. */
export async function grantPartner(
  sql: Sql,
  { token, sandbox_token }: PartnerTokens,
  companyId: string | null,
  now: Date,
): Promise<void> {
  const hashes = { token_hash: hashToken(token), sandbox_token_hash: hashToken(sandbox_token) }
  const renewed = await sql.run(
    `UPDATE partners SET token_hash = ?, sandbox_token_hash = ?, status = 'active', deleted_at = NULL, updated_at = ?
     WHERE name = ?`,
    [hashes.token_hash, hashes.sandbox_token_hash, now, name],
  )
  const stamps = { created_at: now, updated_at: now }
  if (renewed === 0)
    await insertMany(sql, 'partners', [{ ...drawPartner(now).row, ...hashes, name, status: 'active', ...stamps }])
  const [partner] = await sql.rows<{ id: string }>('SELECT id FROM partners WHERE name = ?', [name])
  if (companyId === null || partner === undefined) return
  await sql.run('DELETE FROM partner_tenants WHERE partner_id = ? AND company_id = ?', [partner.id, companyId])
  await insertMany(sql, 'partner_tenants', [
    {
      id: hexId(now),
      partner_id: partner.id,
      company_id: companyId,
      allowed: true,
      installation_type: 'custom',
      days_connected: days,
      installed_at: now,
      expires_at: new Date(now.getTime() + days * 86_400_000),
      ...stamps,
    },
  ])
}
