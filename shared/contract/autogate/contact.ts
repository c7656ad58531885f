import { z } from 'zod'
import { may } from '../access.ts'
import { get, page, put } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { line, seenVersion } from '../text.ts'

const group = 'Contact'

export const Contact = z
  .object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    phone: z.string().nullable(),
    whatsapp: z.string().nullable(),
    email: z.string().nullable(),
    address: z.string().nullable(),
    hours: z.string().nullable(),
    position: z.number().int(),
    updated_at: z.iso.datetime(),
    version: z.number().int(),
  })
  .meta({ id: 'Contact' })

const phone = z
  .string()
  .trim()
  .max(40)
  .refine((text) => /^\+?[\d\s().-]{5,}$/.test(text), { error: 'phone' })

export const contact = {
  list: get('/v1/contacts', {
    id: 'contact.list',
    group,
    summary: 'Get List of Contact',
    access: may('contact.read'),
    query: pageQuery
      .omit({ start_date: true, end_date: true })
      .extend({ sort: sortBy(['position', 'name', 'code'], 'position') }),
    reply: page(Contact),
  }),
  detail: get('/v1/contacts/:id', {
    id: 'contact.detail',
    group,
    summary: 'Detail Contact',
    access: may('contact.read'),
    reply: Contact,
  }),
  update: put('/v1/contacts/:id', {
    id: 'contact.update',
    group,
    summary: 'Update Contact',
    description: 'The desks of a site are given; how to reach them can be changed. What is left out stays as it is.',
    access: may('contact.write'),
    body: z
      .object({
        name: line(120).optional(),
        description: line(255).nullish(),
        phone: phone.nullish(),
        whatsapp: phone.nullish(),
        email: z.email().max(160).nullish(),
        address: line(255).nullish(),
        hours: line(120).nullish(),
        position: z.number().int().min(0).max(10_000).optional(),
        version: seenVersion,
      })
      .meta({ id: 'ContactChanges' }),
    message: { id: 'Kontak diperbarui', en: 'Contact updated' },
    reply: Contact,
  }),
}
