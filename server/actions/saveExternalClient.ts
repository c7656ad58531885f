import { v7 } from 'uuid'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { externalClients } from '#shared/contract/partner/externalClients.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Sql, Work } from '../database/work.ts'
import { insertRow, updateRow } from '../database/writeRow.ts'
import { findExternalClient, type ExternalClientRow } from '../queries/externalClientRows.ts'
import { lockOwned } from './lockOwned.ts'
import { requireOwnCompany } from './ownCompany.ts'
import { withoutUndefined } from './withoutUndefined.ts'

/** A client of a company; `secretHash` is of a secret that the caller alone is told. */
export async function createExternalClient(
  work: Work,
  { company_id, name, scopes }: BodyOf<typeof externalClients.create>,
  secretHash: string,
  language: Language,
): Promise<ExternalClientRow> {
  const { sql, now, actor } = work
  const companyId = await requireOwnCompany(work, company_id, language)
  const id = v7()
  await insertRow(sql, 'external_clients', {
    id,
    company_id: companyId,
    name,
    scopes,
    secret_hash: secretHash,
    status: 'active',
    token_epoch: 1,
    created_by: `${actor.kind}:${actor.id}`,
    created_at: now,
    updated_at: now,
    version: 1,
  })
  const after = await stored(sql, id)
  work.record({ action: 'client.create', entity: 'external_client', entityId: id, after })
  return after
}

export async function updateExternalClient(
  work: Work,
  id: string,
  { version, ...input }: BodyOf<typeof externalClients.update>,
): Promise<ExternalClientRow> {
  const before = await lockClient(work, id)
  if (version !== undefined && version !== before.version) throw new Refusal('row.changed')
  await updateRow(work.sql, 'external_clients', id, work.now, withoutUndefined(input))
  const after = await stored(work.sql, id)
  work.record({ action: 'client.update', entity: 'external_client', entityId: id, before, after })
  return after
}

/** Replaces the secret and ends every access token that the old one gave. */
export async function rotateClientSecret(work: Work, id: string, secretHash: string): Promise<ExternalClientRow> {
  const before = await lockClient(work, id)
  await work.sql.run('UPDATE external_clients SET token_epoch = token_epoch + 1 WHERE id = ?', [id])
  await updateRow(work.sql, 'external_clients', id, work.now, { secret_hash: secretHash })
  const after = await stored(work.sql, id)
  work.record({ action: 'client.rotate_secret', entity: 'external_client', entityId: id, before, after })
  return after
}

export async function deleteExternalClient(work: Work, id: string): Promise<void> {
  const before = await lockClient(work, id)
  await updateRow(work.sql, 'external_clients', id, work.now, { deleted_at: work.now, status: 'disabled' })
  work.record({ action: 'client.delete', entity: 'external_client', entityId: id, before })
}

const lockClient = (work: Work, id: string): Promise<ExternalClientRow> =>
  lockOwned(work, 'external_clients', id, (sql) => findExternalClient(sql, id))

async function stored(sql: Sql, id: string): Promise<ExternalClientRow> {
  const row = await findExternalClient(sql, id)
  if (row === null) throw new Refusal('row.not_found')
  return row
}
