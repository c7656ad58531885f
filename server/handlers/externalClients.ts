import { Refusal } from '#shared/contract/errors.ts'
import { externalClients } from '#shared/contract/partner/externalClients.ts'
import { drawSecret, hashPassword } from '../actions/password.ts'
import {
  createExternalClient,
  deleteExternalClient,
  rotateClientSecret,
  updateExternalClient,
} from '../actions/saveExternalClient.ts'
import { handle } from '../http/handle.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { presentExternalClient } from '../presenters/externalClient.ts'
import { findExternalClient, findExternalClients } from '../queries/externalClientRows.ts'

/** The hash is slow: it is made before the transaction begins. */
export const externalClientsHandlers = handle(externalClients, {
  async list({ query }, { sql, actor }) {
    const { rows, total } = await findExternalClients(sql, actor, query)
    return { rows: rows.map(presentExternalClient), total }
  },
  async detail({ params }, { sql, actor }) {
    const found = await findExternalClient(sql, params.id)
    if (found === null || !seesRowOf(actor, found.company_id)) throw new Refusal('row.not_found')
    return presentExternalClient(found)
  },
  async create({ body, language }, steps) {
    const secret = drawSecret()
    const hash = await hashPassword(secret)
    const made = await steps.commit((work) => createExternalClient(work, body, hash, language))
    return { ...presentExternalClient(made), client_secret: secret }
  },
  async update({ params, body }, work) {
    return presentExternalClient(await updateExternalClient(work, params.id, body))
  },
  async rotateSecret({ params }, steps) {
    const secret = drawSecret()
    const hash = await hashPassword(secret)
    const changed = await steps.commit((work) => rotateClientSecret(work, params.id, hash))
    return { ...presentExternalClient(changed), client_secret: secret }
  },
  async delete({ params }, work) {
    await deleteExternalClient(work, params.id)
    return null
  },
})
