import { z } from 'zod'
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiRequestBodyObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi'
import type { Access } from '#shared/contract/access.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { Pagination } from '#shared/contract/page.ts'
import { closed } from './validate.ts'

const Failure = z
  .object({
    message: z.string(),
    errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
    code: z.string(),
    request_id: z.string(),
  })
  .meta({ id: 'Error', description: 'Why a request was refused, in the language of Accept-Language.' })

const OAuthFailure = z
  .object({ error: z.string(), error_description: z.string(), request_id: z.string() })
  .meta({ id: 'OAuthError', description: 'RFC 6749, section 5.2.' })

/** The OpenAPI 3.1 document of these endpoints: all of it comes from the contract. */
export function openApiDocument(endpoints: readonly Endpoint[], version: string): object {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) }
  }
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Autogate',
      version,
      description:
        'Gates of a special economic zone. Messages are Indonesian unless Accept-Language prefers English; times are ISO 8601 UTC.',
    },
    servers: [{ url: '/' }],
    tags: [...new Set(endpoints.map(({ group }) => group))].map((name) => ({ name })),
    components: { securitySchemes },
    paths,
  })
}

const securitySchemes = {
  user: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Access token of POST /v1/auth/login' },
  device: { type: 'http', scheme: 'bearer', description: 'Token of a lane device' },
  external: {
    type: 'oauth2',
    flows: {
      clientCredentials: {
        tokenUrl: '/v1/external/oauth/token',
        scopes: { 'tickets:write': 'Create tickets', 'tickets:read': 'Read tickets' },
      },
    },
  },
  partner: { type: 'apiKey', in: 'header', name: 'Authorization', description: 'Token of a logistics partner' },
  signed: { type: 'apiKey', in: 'query', name: 'signature', description: 'Part of the address, with its expiry' },
} as const

function securityOf(access: Access): Record<string, string[]>[] {
  switch (access.kind) {
    case 'public':
      return []
    case 'user':
      return access.devices ? [{ user: [] }, { device: [] }] : [{ user: [] }]
    case 'external':
      return [{ external: [access.scope] }]
    case 'device':
    case 'partner':
    case 'signed':
      return [{ [access.kind]: [] }]
  }
}

function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { access, group, id, summary } = endpoint
  const permission = access.kind === 'user' && access.permission !== null ? `Permission \`${access.permission}\`.` : ''
  const description = [endpoint.description, permission].filter(Boolean).join('\n\n')
  const requestBody = requestOf(endpoint)
  const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  return {
    operationId: id,
    tags: [group],
    summary,
    ...(description !== '' && { description }),
    security: securityOf(access),
    requestParams: {
      ...(names.length > 0 && { path: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) }),
      ...(endpoint.query !== undefined && { query: closed(endpoint.query) as z.ZodObject }),
      ...headersOf(endpoint),
    },
    ...(requestBody !== undefined && { requestBody }),
    responses: responsesOf(endpoint),
  }
}

function headersOf(endpoint: Endpoint): { header?: z.ZodObject } {
  if (!('idempotency' in endpoint) || endpoint.idempotency === undefined) return {}
  const key = z.string().min(1).max(100).describe('A retry with the same key gets the same answer.')
  return { header: z.object({ 'Idempotency-Key': endpoint.idempotency === 'required' ? key : key.optional() }) }
}

function requestOf(endpoint: Endpoint): ZodOpenApiRequestBodyObject | undefined {
  if ('upload' in endpoint && endpoint.upload !== undefined) {
    const file = z.string().meta({ format: 'binary', description: endpoint.upload.accepts.join(', ') })
    return { required: true, content: { 'multipart/form-data': { schema: z.object({ file }) } } }
  }
  if (!('body' in endpoint) || endpoint.body === undefined) return undefined
  const { body, example } = endpoint
  const media = { schema: body, ...(example?.body !== undefined && { example: example.body as object }) }
  const types = { json: 'application/json', form: 'application/x-www-form-urlencoded' }
  return {
    required: true,
    content: Object.fromEntries((endpoint.bodyFormats ?? ['json']).map((format) => [types[format], media])),
  }
}

function responsesOf(endpoint: Endpoint): ZodOpenApiResponsesObject {
  const failed = endpoint.surface === 'oauth' ? OAuthFailure : Failure
  const failure = (description: string) => ({ description, content: { 'application/json': { schema: failed } } })
  const guarded = endpoint.access.kind !== 'public'
  const written = endpoint.method !== 'GET'
  return {
    '200': successOf(endpoint),
    ...(written && { '400': failure('The request cannot be read') }),
    ...(guarded && { '401': failure('Not signed in'), '403': failure('Not allowed') }),
    ...(endpoint.path.includes(':') && { '404': failure('Not found') }),
    ...(written && { '409': failure('Contradicts the present state') }),
    ...('upload' in endpoint && { '413': failure('Too large'), '415': failure('Not this type of file') }),
    '422': failure('Some fields are not correct'),
    '429': failure('Too many requests; see Retry-After'),
    '503': failure('Busy; see Retry-After'),
  }
}

function successOf(endpoint: Endpoint): ZodOpenApiResponsesObject['200'] {
  const { reply, example } = endpoint
  const description = endpoint.message?.en ?? 'Success'
  const json = (schema: z.ZodType) => ({
    description,
    content: {
      'application/json': { schema, ...(example?.reply !== undefined && { example: example.reply as object }) },
    },
  })
  if (reply instanceof z.ZodType) return json(z.object({ message: z.string(), data: reply }))
  if (reply.kind === 'page')
    return json(z.object({ message: z.string(), data: z.array(reply.item), pagination: Pagination }))
  if (reply.kind === 'bare') return json(reply.body)
  const binary = { schema: z.string().meta({ format: 'binary' }) }
  return { description, content: Object.fromEntries(reply.mediaTypes.map((type) => [type, binary])) }
}
