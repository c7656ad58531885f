import { faq } from '#shared/contract/autogate/faq.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { createFaq, deleteFaq, updateFaq } from '../actions/saveFaq.ts'
import { handle } from '../http/handle.ts'
import { presentFaq, presentFaqGroup, presentFaqsByGroup } from '../presenters/faq.ts'
import { faqsOfGroup, findFaq, findFaqGroup, findFaqs } from '../queries/faqRows.ts'

export const faqHandlers = handle(faq, {
  async grouped({ query }, { sql }) {
    return presentFaqsByGroup(await findFaqs(sql, query))
  },
  async groupDetail({ params }, { sql }) {
    const found = await findFaqGroup(sql, params.id)
    if (found === null) throw new Refusal('row.not_found')
    return presentFaqGroup(found, await faqsOfGroup(sql, found.id))
  },
  async detail({ params }, { sql }) {
    const found = await findFaq(sql, params.id)
    if (found === null) throw new Refusal('row.not_found')
    return presentFaq(found)
  },
  create: async ({ body, language }, work) => presentFaq(await createFaq(work, body, language)),
  update: async ({ params, body, language }, work) => presentFaq(await updateFaq(work, params.id, body, language)),
  async delete({ params }, work) {
    await deleteFaq(work, params.id)
    return null
  },
})
