import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { partners } from '#shared/contract/partner/partners.ts'
import type { Sql, Work } from '../database/work.ts'
import { insertRow, updateRow } from '../database/writeRow.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { findPartner, type PartnerRow } from '../queries/partnerRows.ts'
import { drawPartner } from './drawPartner.ts'
import { withoutUndefined } from './withoutUndefined.ts'

/** A partner and the tokens that it is told this once. */
export interface PartnerWithTokens {
  readonly partner: PartnerRow
  readonly token: string
  readonly sandboxToken: string
}

export async function createPartner(work: Work, { name }: BodyOf<typeof partners.create>): Promise<PartnerWithTokens> {
  const { sql, now, actor } = work
  if (!isOfZone(actor)) throw new Refusal('auth.forbidden')
  const { row, tokens } = drawPartner(now)
  await insertRow(sql, 'partners', { ...row, name, status: 'active', created_at: now, updated_at: now, version: 1 })
  const partner = await stored(sql, row.id)
  work.record({ action: 'partner.create', entity: 'partner', entityId: row.id, after: partner })
  return { partner, ...tokens }
}

export async function updatePartner(
  work: Work,
  id: string,
  { version, ...input }: BodyOf<typeof partners.update>,
): Promise<PartnerRow> {
  const before = await lockPartner(work, id)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  await updateRow(work.sql, 'partners', id, work.now, withoutUndefined(input))
  const after = await stored(work.sql, id)
  work.record({ action: 'partner.update', entity: 'partner', entityId: id, before, after })
  return after
}

export async function rotatePartnerTokens(work: Work, id: string): Promise<PartnerWithTokens> {
  const before = await lockPartner(work, id)
  const { row, tokens } = drawPartner(work.now)
  const { token_hash, sandbox_token_hash } = row
  await updateRow(work.sql, 'partners', id, work.now, { token_hash, sandbox_token_hash })
  const partner = await stored(work.sql, id)
  work.record({ action: 'partner.rotate_tokens', entity: 'partner', entityId: id, before, after: partner })
  return { partner, ...tokens }
}

async function lockPartner({ sql, actor }: Work, id: string): Promise<PartnerRow> {
  await sql.rows(`SELECT id FROM partners WHERE id = ? ${sql.dialect.forUpdate}`, [id])
  const row = await stored(sql, id)
  if (!isOfZone(actor)) throw new Refusal('auth.forbidden')
  return row
}

async function stored(sql: Sql, id: string): Promise<PartnerRow> {
  const row = await findPartner(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}
