import { ceisa } from '#shared/contract/autogate/ceisa.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Reading } from '../database/work.ts'
import { handle } from '../http/handle.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import type { OutsideSystems } from '../ports.ts'
import { isStale, presentCeisaDocument, presentCeisaSummary } from '../presenters/ceisa.ts'
import { findCeisaDocument, findCeisaDocuments, type CeisaRow } from '../queries/ceisaRows.ts'

async function requireSeen({ sql, actor }: Reading, idHeader: string): Promise<CeisaRow> {
  const row = await findCeisaDocument(sql, idHeader)
  if (row === null || !seesRowOf(actor, row.company_id)) throw new Refusal('row.not_found')
  return row
}

function wantFresh(outside: OutsideSystems, { company_id, fetched_at }: CeisaRow, now: Date): void {
  if (company_id !== null && isStale(fetched_at, now)) outside.wantCompany(company_id)
}

export const ceisaHandlers = handle(ceisa, {
  async list({ query, now, language }, { sql, actor }) {
    const { rows, total } = await findCeisaDocuments(sql, actor, query)
    return { rows: rows.map((row) => presentCeisaSummary(row, now, language)), total }
  },
  async detail({ params, ports, now, language }, reading) {
    const row = await requireSeen(reading, params.id_header)
    wantFresh(ports.outside, row, now)
    return presentCeisaDocument(row, now, language)
  },
  async detailOfCompany({ params, ports, now, language }, reading) {
    const row = await requireSeen(reading, params.id_header)
    if (row.company_id !== params.company_id) throw new Refusal('row.not_found')
    wantFresh(ports.outside, row, now)
    return presentCeisaDocument(row, now, language)
  },
  async refresh({ params, ports, now, language }, work) {
    const row = await requireSeen(work, params.id_header)
    const { company_id } = row
    if (!ports.outside.uses.ceisa || company_id === null) throw new Refusal('outside.unused', { system: 'CEISA' })
    work.record({ action: 'customs.refresh', entity: 'customs_document', entityId: row.id })
    work.afterCommit(() => ports.outside.wantCompany(company_id))
    return presentCeisaDocument(row, now, language)
  },
})
