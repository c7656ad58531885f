import { extension } from '#shared/contract/autogate/extension.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { approveExtension, rejectExtension } from '../actions/extension/decideExtension.ts'
import { preview, requestExtension } from '../actions/extension/requestExtension.ts'
import type { Reading } from '../database/work.ts'
import { handle } from '../http/handle.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { requireZone } from '../policies/requireZone.ts'
import { presentExtension, presentExtensionItem } from '../presenters/extension.ts'
import { findExtension, findExtensionItems, findExtensions, type ExtensionRow } from '../queries/extensionRows.ts'

export const extensionHandlers = handle(extension, {
  async preview({ body, language }, work) {
    const { count, companies, sample } = await preview(work, body, language)
    return {
      count,
      companies: companies.map(({ id, name, count: tickets }) => ({ id, name, count: Number(tickets) })),
      sample: sample.map(presentExtensionItem),
    }
  },
  request: async (asked, work) => presentExtension(await requestExtension(work, asked.body, asked)),
  async list({ query }, { sql, actor }) {
    requireZone(actor)
    const { rows, total } = await findExtensions(sql, query)
    return { rows: rows.map(presentExtension), total }
  },
  detail: async ({ params }, reading) => presentExtension(await known(reading, params.id)),
  async items({ params, query }, reading) {
    const { id } = await known(reading, params.id)
    const { rows, total } = await findExtensionItems(reading.sql, id, query)
    return { rows: rows.map(presentExtensionItem), total }
  },
  approve: async ({ params, body, actor }, work) =>
    presentExtension(await approveExtension(work, { id: params.id, version: body.version, note: body.note, actor })),
  reject: async ({ params, body, actor }, work) =>
    presentExtension(await rejectExtension(work, { id: params.id, version: body.version, note: body.note, actor })),
})

async function known({ sql, actor }: Reading, id: string): Promise<ExtensionRow> {
  const found = isOfZone(actor) ? await findExtension(sql, id) : null
  if (found === null) throw new Refusal('row.not_found')
  return found
}
