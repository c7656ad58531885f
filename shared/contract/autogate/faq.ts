import { z } from 'zod'
import { may } from '../access.ts'
import { del, get, post, put } from '../endpoint.ts'
import { line, prose, seenVersion } from '../text.ts'

const group = 'FAQs'

const FaqGroupName = z.object({ id: z.string(), name: z.string() })

export const Faq = z
  .object({
    id: z.string(),
    group: FaqGroupName,
    question: z.string(),
    answer: z.string(),
    /** Place in its group, from 1. */
    position: z.number().int(),
    is_published: z.boolean(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    version: z.number().int(),
  })
  .meta({ id: 'Faq' })

export const FaqGroup = FaqGroupName.extend({ position: z.number().int(), faqs: z.array(Faq) }).meta({ id: 'FaqGroup' })

const fields = {
  /** The group that exists. Either this or `group_name` is needed. */
  group_id: z.uuid().optional(),
  /** The group by its name; one that is not there yet is made, after the others. */
  group_name: line(80).optional(),
  question: line(255),
  answer: prose(5000),
  /** Place in the group, from 1; the others move. The end when it is left out. */
  position: z.number().int().min(1).max(10_000).optional(),
  is_published: z.boolean().optional(),
}

export const FaqInput = z.object(fields).meta({ id: 'FaqInput' })

export const faq = {
  grouped: get('/v1/faqs/grouped', {
    id: 'faq.grouped',
    group,
    summary: 'Get Grouped FAQs',
    description: 'Every group that has questions, in order, drafts included. `search` looks in questions and answers.',
    access: may('faq.read'),
    query: z.strictObject({
      search: z.string().trim().max(100).optional(),
      is_published: z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] }).optional(),
    }),
    reply: z.array(FaqGroup),
  }),
  groupDetail: get('/v1/faqs/groups/:id', {
    id: 'faq.group-detail',
    group,
    summary: 'Get Detail Group FAQs',
    access: may('faq.read'),
    reply: FaqGroup,
  }),
  detail: get('/v1/faqs/:id', {
    id: 'faq.detail',
    group,
    summary: 'Detail FAQs',
    access: may('faq.read'),
    reply: Faq,
  }),
  create: post('/v1/faqs', {
    id: 'faq.create',
    group,
    summary: 'Create FAQs',
    description: 'A new question is a draft until `is_published` is true.',
    access: may('faq.write'),
    body: FaqInput,
    message: { id: 'FAQ dibuat', en: 'FAQ created' },
    reply: Faq,
  }),
  update: put('/v1/faqs/:id', {
    id: 'faq.update',
    group,
    summary: 'Update FAQs',
    description:
      'What is left out stays as it is. Another group moves the question to its end, unless a `position` is given.',
    access: may('faq.write'),
    body: z.object(fields).partial().extend({ version: seenVersion }).meta({ id: 'FaqChanges' }),
    message: { id: 'FAQ diperbarui', en: 'FAQ updated' },
    reply: Faq,
  }),
  delete: del('/v1/faqs/:id', {
    id: 'faq.delete',
    group,
    summary: 'Delete FAQs',
    access: may('faq.delete'),
    message: { id: 'FAQ dihapus', en: 'FAQ deleted' },
    reply: z.null(),
  }),
}
