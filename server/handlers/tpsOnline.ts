import { Refusal } from '#shared/contract/errors.ts'
import { tpsOnline } from '#shared/contract/autogate/tpsOnline.ts'
import { handle } from '../http/handle.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { presentTpsDocument, presentTpsSummary } from '../presenters/tpsOnline.ts'
import { findTpsDocument, findTpsDocuments } from '../queries/tpsRows.ts'

export const tpsOnlineHandlers = handle(tpsOnline, {
  async list({ query }, { sql, actor }) {
    const { rows, total } = await findTpsDocuments(sql, actor, query)
    return { rows: rows.map(presentTpsSummary), total }
  },
  async detail({ params }, { sql, actor }) {
    const row = await findTpsDocument(sql, params.id)
    if (row === null || !seesRowOf(actor, row.company_id)) throw new Refusal('row.not_found')
    return presentTpsDocument(row)
  },
  async ask({ body, ports }, work) {
    if (!ports.outside.uses.tpsOnline) throw new Refusal('outside.unused', { system: 'TPS Online' })
    const { kd_dok: kdDok, no_dok: noDok, tgl_dok: tglDok, npwp = null } = body
    work.record({ action: 'tps.ask', entity: 'tps_document', entityId: null, after: { kdDok, noDok, tglDok } })
    work.afterCommit(() => ports.outside.wantTpsDocument({ kdDok, noDok, tglDok, npwp }))
    return null
  },
})
