import { z } from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiRequestBodyObject } from 'zod-openapi'
import type { Access } from '#shared/contract/access.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { repliesOf } from './openApiReplies.ts'
import { closed } from './validate.ts'

/** One endpoint as OpenAPI describes it. */
export function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { group, id, summary } = endpoint
  const requestBody = requestOf(endpoint)
  const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  const header = headersOf(endpoint)
  return {
    operationId: id,
    tags: [group],
    summary,
    description: descriptionOf(endpoint),
    security: securityOf(endpoint.access),
    requestParams: {
      ...(names.length > 0 && { path: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) }),
      ...(endpoint.query !== undefined && { query: closed(endpoint.query) as z.ZodObject }),
      ...(header !== undefined && { header }),
    },
    ...(requestBody !== undefined && { requestBody }),
    responses: repliesOf(endpoint),
  }
}

function descriptionOf({ access, alias, description, limit }: Endpoint): string {
  return [
    description,
    alias !== undefined && `Also at \`${alias}\`.`,
    access.kind === 'user' && access.permission !== null && `Needs the permission \`${access.permission}\`.`,
    access.kind === 'external' && `Needs the scope \`${access.scope}\`.`,
    limit !== undefined && `At most ${limit.requests} requests in ${limit.seconds} seconds.`,
  ]
    .filter((part) => typeof part === 'string')
    .join('\n\n')
}

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

function headersOf(endpoint: Endpoint): z.ZodObject | undefined {
  const key = z.string().min(1).max(100).describe('A retry with the same key gets the same answer.')
  const kept = 'idempotency' in endpoint ? endpoint.idempotency : undefined
  const shape = {
    ...endpoint.headers?.shape,
    ...(kept !== undefined && { 'Idempotency-Key': kept === 'required' ? key : key.optional() }),
  }
  return Object.keys(shape).length === 0 ? undefined : z.object(shape)
}

const mediaTypes = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  /** The other type is accepted, not recommended. */
  curl: 'application/json',
}

function requestOf(endpoint: Endpoint): ZodOpenApiRequestBodyObject | undefined {
  if ('upload' in endpoint && endpoint.upload !== undefined) {
    const file = z.string().meta({ format: 'binary', description: endpoint.upload.accepts.join(', ') })
    return { required: true, content: { 'multipart/form-data': { schema: z.object({ file }) } } }
  }
  if (!('body' in endpoint) || endpoint.body === undefined) return undefined
  const { body, example, bodyFormats = ['json'] } = endpoint
  const media = { schema: body, ...(example?.body !== undefined && { example: example.body as object }) }
  return { required: true, content: Object.fromEntries(bodyFormats.map((format) => [mediaTypes[format], media])) }
}
