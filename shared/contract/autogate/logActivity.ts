import { z } from 'zod'
import { may } from '../access.ts'
import { get, page } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'

const group = 'Log Activity'

export const LogActivity = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    actor: z.object({
      /** `user`, `device`, `external`, `partner`, `system`, or `nobody` for who is not signed in. */
      kind: z.string(),
      id: z.string().nullable(),
      name: z.string().nullable(),
      /** The company that the actor acted for. */
      company_id: z.string().nullable(),
    }),
    action: z.string(),
    entity: z.string(),
    entity_id: z.string().nullable(),
    ip: z.string().nullable(),
    /** Null for what the site did by itself. */
    request_id: z.string().nullable(),
    /** In the hash chain; a few seconds after it happened. */
    sealed: z.boolean(),
  })
  .meta({ id: 'LogActivity' })

export const LogActivityDetail = LogActivity.extend({
  before: z.unknown(),
  after: z.unknown(),
  /** Position in the chain. */
  seq: z.number().int().nullable(),
  prev_hash: z.string().nullable(),
  hash: z.string().nullable(),
}).meta({ id: 'LogActivityDetail' })

const word = z.string().trim().max(80).optional()

export const logActivity = {
  list: get('/v1/log-activities', {
    id: 'log.list',
    group,
    summary: 'Get Log Activity',
    description:
      'Who did what, newest first. People of the zone see everything, others what people and programmes of their own company did. `search` takes the name of a person, the beginning of an action, or an id of a row or request. More than 100,000 entries are counted as 100,000.',
    access: may('log.read'),
    query: pageQuery.extend({
      sort: sortBy(['at'], '-at'),
      actor_id: word,
      action: word,
      entity: word,
      entity_id: word,
      request_id: word,
      company_id: z.uuid().optional(),
    }),
    reply: page(LogActivity),
  }),
  detail: get('/v1/log-activities/:id', {
    id: 'log.detail',
    group,
    summary: 'Get Log Activity Detail',
    description: 'With the row before and after. Secrets are never recorded.',
    access: may('log.read'),
    reply: LogActivityDetail,
  }),
}
