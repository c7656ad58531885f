import { z } from 'zod'
import { may, scopes } from '../access.ts'
import { del, get, page, post, put } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { line, seenVersion } from '../text.ts'

const group = 'External Clients'
export const clientStatuses = ['active', 'disabled'] as const

export const ExternalClient = z
  .object({
    /** The `client_id` of the token request. */
    id: z.string(),
    name: z.string(),
    company: z.object({ id: z.string(), name: z.string() }),
    scopes: z.array(z.enum(scopes)),
    status: z.enum(clientStatuses),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    version: z.number().int(),
  })
  .meta({ id: 'ExternalClient' })

const ExternalClientSecret = ExternalClient.extend({
  client_secret: z.string().describe('Shown now and never again.'),
}).meta({ id: 'ExternalClientSecret' })

const Scopes = z
  .array(z.enum(scopes))
  .min(1)
  .max(scopes.length)
  .refine((list) => new Set(list).size === list.length, { error: 'duplicate' })

export const externalClients = {
  list: get('/v1/external-clients', {
    id: 'external-client.paginate',
    group,
    summary: 'Paginate External Clients',
    description: 'A company’s people see the clients of their own company.',
    access: may('client.read'),
    query: pageQuery.pick({ page: true, per_page: true, search: true }).extend({
      sort: sortBy(['name', 'created_at'], 'name'),
      company_id: z.uuid().optional(),
      status: z.enum(clientStatuses).optional(),
    }),
    reply: page(ExternalClient),
  }),
  detail: get('/v1/external-clients/:id', {
    id: 'external-client.detail',
    group,
    summary: 'Detail External Client',
    access: may('client.read'),
    reply: ExternalClient,
  }),
  create: post('/v1/external-clients', {
    id: 'external-client.create',
    group,
    summary: 'Create External Client',
    description: 'The reply holds the secret, which is stored hashed and never shown again.',
    access: may('client.write'),
    commit: 'stepwise',
    body: z
      .object({
        /** Left out by a company’s own people. */
        company_id: z.uuid().optional(),
        name: line(120),
        scopes: Scopes,
      })
      .meta({ id: 'ExternalClientInput' }),
    message: { id: 'Klien dibuat. Simpan secret-nya sekarang', en: 'Client created. Keep its secret now' },
    reply: ExternalClientSecret,
  }),
  update: put('/v1/external-clients/:id', {
    id: 'external-client.update',
    group,
    summary: 'Update External Client',
    description:
      'What is left out stays as it is. A disabled client is refused within a second, and so are its tokens.',
    access: may('client.write'),
    body: z
      .object({
        name: line(120).optional(),
        scopes: Scopes.optional(),
        status: z.enum(clientStatuses).optional(),
        version: seenVersion,
      })
      .meta({ id: 'ExternalClientChanges' }),
    message: { id: 'Klien diperbarui', en: 'Client updated' },
    reply: ExternalClient,
  }),
  rotateSecret: post('/v1/external-clients/:id/rotate-secret', {
    id: 'external-client.rotate-secret',
    group,
    summary: 'Rotate Secret',
    description: 'The old secret, and every access token it gave, stop working within a second.',
    access: may('client.write'),
    commit: 'stepwise',
    message: { id: 'Secret diganti. Simpan yang baru sekarang', en: 'Secret replaced. Keep the new one now' },
    reply: ExternalClientSecret,
  }),
  delete: del('/v1/external-clients/:id', {
    id: 'external-client.delete',
    group,
    summary: 'Delete External Client',
    access: may('client.write'),
    message: { id: 'Klien dihapus', en: 'Client deleted' },
    reply: z.null(),
  }),
}
