import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { groups } from '#shared/contract/groups.ts'
import { operationOf } from './openApiOperation.ts'
import { webhookOperations } from './openApiWebhooks.ts'

const description = `Gates of a special economic zone and port. Messages are Indonesian unless \`Accept-Language\` prefers English;
times are ISO 8601 in UTC.

Read first: [getting started](/docs/getting-started), [authentication](/docs/authentication) for each kind of caller,
[webhooks](/docs/webhooks), the [sandbox](/docs/sandbox), and the [error codes](/docs/errors).`

/** The OpenAPI 3.1 document of these endpoints: all of it comes from the contract. */
export function openApiDocument(endpoints: readonly Endpoint[], version: string): object {
  const place = new Map(groups.map(({ name }, at) => [name, at]))
  const placeOf = ({ group }: Endpoint) => place.get(group) ?? groups.length
  const inOrder = [...endpoints].sort((one, other) => placeOf(one) - placeOf(other))
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const endpoint of inOrder) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) }
  }
  const used = new Set(inOrder.map(({ group }) => group))
  return createDocument({
    openapi: '3.1.1',
    info: { title: 'Autogate', version, description },
    servers: [{ url: '/' }],
    tags: groups.filter(({ name }) => used.has(name)).map((group) => ({ ...group })),
    components: { securitySchemes },
    paths,
    webhooks: webhookOperations,
  })
}

const securitySchemes = {
  user: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Access token of POST /v1/auth/login' },
  device: { type: 'http', scheme: 'bearer', description: 'Token of a lane device' },
  external: {
    type: 'oauth2',
    description: 'OAuth 2.0 client credentials of a company’s programme',
    flows: {
      clientCredentials: {
        tokenUrl: '/v1/external/oauth/token',
        scopes: { 'tickets:write': 'Create tickets', 'tickets:read': 'Read tickets' },
      },
    },
  },
  partner: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: 'Token of a logistics partner, as it is, without `Bearer`',
  },
  signed: { type: 'apiKey', in: 'query', name: 'signature', description: 'Part of the address, with its expiry' },
} as const
