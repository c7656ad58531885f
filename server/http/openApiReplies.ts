import { z } from 'zod'
import type { ZodOpenApiResponsesObject } from 'zod-openapi'
import type { Endpoint, Surface } from '#shared/contract/endpoint.ts'
import type { RefusalCode } from '#shared/contract/errors.ts'
import { Pagination } from '#shared/contract/page.ts'
import { refusals } from '#shared/words/refusals.ts'

const FieldError = z
  .object({ path: z.string(), code: z.string(), message: z.string() })
  .meta({ id: 'FieldError', description: 'One wrong field: where it is, a stable code, and a sentence.' })

const Failure = z
  .object({ message: z.string(), errors: z.array(FieldError), code: z.string(), request_id: z.string() })
  .meta({ id: 'Error', description: 'Why a request was refused, in the language of Accept-Language.' })

const OAuthFailure = z
  .object({ error: z.string(), error_description: z.string(), request_id: z.string() })
  .meta({ id: 'OAuthError', description: 'RFC 6749, section 5.2.' })

const TenantFailure = z
  .object({
    status: z.number().int(),
    message: z.string(),
    data: z.null(),
    errors: z.array(FieldError).min(1),
    request_id: z.string(),
  })
  .meta({
    id: 'TenantError',
    description:
      'Why a request of the Tenant API was refused. `errors` has one entry without a path where no field is wrong.',
  })

const failures: Readonly<Record<Surface, z.ZodType>> = {
  autogate: Failure,
  oauth: OAuthFailure,
  tenant: TenantFailure,
}

/** Every reply of one endpoint: the good one, and each refusal by its status. */
export function repliesOf(endpoint: Endpoint): ZodOpenApiResponsesObject {
  const schema = failures[endpoint.surface ?? 'autogate']
  const codes = codesOf(endpoint)
  const media = { content: { 'application/json': { schema } } }
  const failure = (description: string, status: number) => ({
    description: [description, ...codes.filter((code) => refusals[code].status === status).map(toldCode)].join('\n\n'),
    ...media,
  })
  const guarded = endpoint.access.kind !== 'public'
  const written = endpoint.method !== 'GET'
  const forTenant = endpoint.headers !== undefined || (endpoint.surface === 'tenant' && written)
  return {
    '200': successOf(endpoint),
    ...(written && { '400': failure('The request cannot be read', 400) }),
    ...(guarded && { '401': failure('Not signed in', 401), '403': failure('Not allowed', 403) }),
    ...((endpoint.path.includes(':') || forTenant || codes.some((code) => refusals[code].status === 404)) && {
      '404': failure('Not found', 404),
    }),
    ...((written || codes.some((code) => refusals[code].status === 409)) && {
      '409': failure('Contradicts the present state', 409),
    }),
    ...('upload' in endpoint && { '413': failure('Too large', 413), '415': failure('Not this type of file', 415) }),
    '422': failure('Some fields are not correct', 422),
    '429': failure('Too many requests; see Retry-After', 429),
    '503': failure('Busy; see Retry-After', 503),
  }
}

/** The refusals that an endpoint names, and those that follow from its shape. */
function codesOf(endpoint: Endpoint): RefusalCode[] {
  if ((endpoint.surface ?? 'autogate') !== 'autogate') return []
  const { query, path } = endpoint
  const fields = query instanceof z.ZodObject ? Object.keys(query.shape) : []
  const kept = 'idempotency' in endpoint ? endpoint.idempotency : undefined
  return [
    ...(endpoint.refuses ?? []),
    ...(path.includes('/:') ? (['row.not_found'] as const) : []),
    ...(fields.length > 0 ? (['filter.unknown', 'filter.choice'] as const) : []),
    ...(fields.includes('start_date') ? (['filter.date_malformed', 'range.reversed', 'range.too_long'] as const) : []),
    ...(kept === 'required' ? (['idempotency.missing'] as const) : []),
    ...(kept !== undefined ? (['idempotency.conflict'] as const) : []),
  ]
}

const toldCode = (code: RefusalCode): string => `\`${code}\`: ${refusals[code].en.replace(/\{(\w+)(\|[^}]*)?\}/g, '…')}`

function successOf(endpoint: Endpoint): ZodOpenApiResponsesObject['200'] {
  const { reply, example } = endpoint
  const description = endpoint.message?.en ?? 'Success'
  const json = (schema: z.ZodType) => ({
    description,
    content: {
      'application/json': { schema, ...(example?.reply !== undefined && { example: example.reply as object }) },
    },
  })
  if (endpoint.surface === 'tenant') return json(tenantEnvelope(tenantData(reply)))
  if (reply instanceof z.ZodType) return json(z.object({ message: z.string(), data: reply }))
  if (reply.kind === 'page')
    return json(z.object({ message: z.string(), data: z.array(reply.item), pagination: Pagination }))
  if (reply.kind === 'bare') return json(reply.body)
  const binary = { schema: z.string().meta({ format: 'binary' }) }
  return { description, content: Object.fromEntries(reply.mediaTypes.map((type) => [type, binary])) }
}

const tenantEnvelope = (data: z.ZodType) =>
  z.object({ status: z.literal(200), message: z.string(), data, errors: z.null(), request_id: z.string() })

function tenantData(reply: Endpoint['reply']): z.ZodType {
  if (reply instanceof z.ZodType) return reply
  if (reply.kind !== 'page') throw new Error(`The Tenant API answers no ${reply.kind}`)
  return z.object({ [reply.name ?? 'items']: z.array(reply.item), pagination: Pagination })
}
