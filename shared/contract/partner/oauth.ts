import { z } from 'zod'
import { anyone } from '../access.ts'
import { bare, post } from '../endpoint.ts'

export const oauth = {
  token: post('/v1/external/oauth/token', {
    id: 'external.token',
    group: 'External',
    summary: 'Get Access Token',
    description:
      'OAuth 2.0 client credentials (RFC 6749). The credentials come in the body or as HTTP Basic, never as both. A token lives for an hour at most.',
    access: anyone,
    surface: 'oauth',
    limit: { requests: 120, seconds: 60, by: 'ip' },
    commit: 'stepwise',
    bodyFormats: ['form', 'json'],
    body: z
      .object({
        grant_type: z.string().max(80),
        client_id: z.string().max(80).optional(),
        client_secret: z.string().max(200).optional(),
        scope: z.string().max(200).optional(),
      })
      .meta({ id: 'TokenRequest' }),
    reply: bare(
      z
        .object({
          access_token: z.string(),
          token_type: z.literal('Bearer'),
          expires_in: z.number().int().max(3600),
          scope: z.string(),
        })
        .meta({ id: 'AccessToken' }),
    ),
    example: { body: { grant_type: 'client_credentials', client_id: '…', client_secret: '…' } },
  }),
}
