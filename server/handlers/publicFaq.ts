import { publicFaq } from '#shared/contract/autogate/publicFaq.ts'
import { handle } from '../http/handle.ts'
import { presentPublicFaq } from '../presenters/faq.ts'
import { findPublishedFaqs } from '../queries/faqRows.ts'

export const publicFaqHandlers = handle(publicFaq, {
  async list({ query }, { sql }) {
    const { rows, total } = await findPublishedFaqs(sql, query)
    return { rows: rows.map(presentPublicFaq), total }
  },
})
