import { contact } from '#shared/contract/autogate/contact.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { updateContact } from '../actions/updateContact.ts'
import { handle } from '../http/handle.ts'
import { presentContact } from '../presenters/contact.ts'
import { findContact, findContacts } from '../queries/contactRows.ts'

export const contactHandlers = handle(contact, {
  async list({ query }, { sql }) {
    const { rows, total } = await findContacts(sql, query)
    return { rows: rows.map(presentContact), total }
  },
  async detail({ params }, { sql }) {
    const found = await findContact(sql, params.id)
    if (found === null) throw new Refusal('row.not_found')
    return presentContact(found)
  },
  update: async ({ params, body }, work) => presentContact(await updateContact(work, params.id, body)),
})
