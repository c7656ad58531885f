import { z } from 'zod'
import { anyone } from '../access.ts'
import { get, page } from '../endpoint.ts'
import { pageQuery } from '../page.ts'

export const PublicFaq = z
  .object({
    id: z.string(),
    group: z.object({ id: z.string(), name: z.string() }),
    question: z.string(),
    answer: z.string(),
  })
  .meta({ id: 'PublicFaq' })

/** What visitors may read without an account. */
export const publicFaq = {
  list: get('/v1/public/faqs', {
    id: 'faq.public',
    group: 'FAQs Public',
    summary: 'Get List FAQ',
    description: 'Published questions, group by group. `search` looks in questions and answers.',
    access: anyone,
    query: pageQuery.omit({ start_date: true, end_date: true }).extend({ group_id: z.uuid().optional() }),
    reply: page(PublicFaq),
  }),
}
