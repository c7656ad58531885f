import fc from 'fast-check'
import type { Endpoint, Surface } from '#shared/contract/endpoint.ts'
import type { Caller } from '#test/contract/access/callers.ts'
import { verdictOf } from '#test/contract/access/callers.ts'
import type { Request } from '#test/contract/access/requests.ts'
import { bodyOf, uploads, type FuzzedBody } from './bodies.ts'
import { fieldsOf, jsonSchemaOf, type JsonSchema } from './schemas.ts'
import { fittingValue, nearMiss, oddNames, oddText, plantedSecret } from './values.ts'

/** A request as it goes over the wire. */
export interface FuzzedRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
  readonly surface: Surface
  readonly caller: string
}

/** One in so many. */
const rarely = <T>(many: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: many - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value })

const encoded = (text: string): string => {
  try {
    return encodeURIComponent(text)
  } catch {
    return '%ED%A0%80'
  }
}

/** Parts of an address that cannot be decoded, or mean another address. */
const brokenParts = ['%', '%E0%A4%A', '%ZZ', '%00', '%2e%2e%2f', '..', '.', '%2F', '%5C', '%C0%AF', '*', ';a=b']

/** An address is logged, so nobody puts a secret into it. */
const oddPart = oddText.map((text) => encoded(text.slice(0, 3_000).replace(plantedSecret, '')))

const segment = (good: string, foreign: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(encoded(good)) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...foreign, good.toUpperCase(), `${good} `, good.slice(0, -1)).map(encoded),
    },
    { weight: 1, arbitrary: fc.uuid() },
    { weight: 2, arbitrary: oddPart },
    { weight: 1, arbitrary: fc.constantFrom(...brokenParts) },
  )

function pathOf({ path, alias }: Endpoint, ids: Readonly<Record<string, string>>, foreign: readonly string[]) {
  const parts = (alias === undefined ? fc.constant(path) : fc.constantFrom(path, alias)).chain((either) =>
    fc.tuple(
      ...either
        .split('/')
        .map((part) => (part.startsWith(':') ? segment(ids[part.slice(1)] ?? '', foreign) : fc.constant(part))),
    ),
  )
  return parts.map((all) => all.join('/'))
}

/** Each filter rightly, wrongly, twice, as a list; and some that nobody knows. */
function queryOf(schema: JsonSchema, good: object): fc.Arbitrary<string> {
  const pair = (name: string, value: unknown) =>
    `${encoded(name)}=${encoded(typeof value === 'string' ? value : JSON.stringify(value))}`
  const always = Object.entries(good).map(([name, value]) => pair(name, value))
  const known = Object.entries(fieldsOf(schema)).map(([name, of]) =>
    fc
      .oneof(
        { weight: 4, arbitrary: fittingValue(of) },
        { weight: 2, arbitrary: nearMiss(of) },
        { weight: 2, arbitrary: oddText },
        { weight: 1, arbitrary: fc.constantFrom('0', '10000', '-1', '1000000', '2026-02-30') },
      )
      .chain((value) => fc.constantFrom(pair(name, value), pair(`${name}[]`, value), `${pair(name, value)}&${name}=1`)),
  )
  const unknown = fc.tuple(fc.constantFrom('surprise', 'sort', 'per_page', ...oddNames), oddText)
  const raw = fc.constantFrom('&&&', '=', '%', '?', '%ZZ=%ZZ', 'a[__proto__]=1', 'page=1&page=2')
  const filters = known.length === 0 ? fc.constant<string[]>([]) : fc.array(fc.oneof(...known), { maxLength: 4 })
  return fc
    .tuple(
      filters,
      rarely(
        8,
        unknown.map(([name, value]) => pair(name, value)),
      ),
      rarely(12, raw),
      fc.boolean(),
    )
    .map(([found, surprise, rest, isWhole]) =>
      [...(isWhole ? always : []), ...found, surprise ?? '', rest ?? '']
        .filter((text) => text !== '')
        .join('&')
        .slice(0, 12_000),
    )
}

/** Header values may hold Latin letters only, or Node itself would not send them. */
const headerText = oddText.map((text) => text.replace(/[^\x20-\x7e\xa0-\xff]/g, '').slice(0, 3_000))

const oddHeaders = fc.dictionary(
  fc.constantFrom(
    'x-request-id',
    'accept-language',
    'accept',
    'accept-encoding',
    'range',
    'if-none-match',
    'if-modified-since',
    'cookie',
    'origin',
    'referer',
    'user-agent',
    'x-http-method-override',
    'x-forwarded-host',
    'x-forwarded-proto',
    'forwarded',
    'idempotency-key',
    'x-tenant-id',
    'traceparent',
  ),
  headerText,
  { maxKeys: 3 },
)

/** Somebody who is let in, mostly. */
function callerOf({ access }: Endpoint, callers: readonly Caller[]): fc.Arbitrary<Caller> {
  const welcome = callers.filter((caller) => verdictOf(access, caller) === 'in')
  return fc.oneof(
    { weight: 7, arbitrary: fc.constantFrom(...(welcome.length > 0 ? welcome : callers)) },
    { weight: 1, arbitrary: fc.constantFrom(...callers) },
  )
}

interface Known {
  readonly callers: readonly Caller[]
  /** A good request. */
  readonly good: Request
  /** Ids of rows that belong to somebody else, or are of another kind. */
  readonly foreign: readonly string[]
}

/** Requests to one endpoint: good ones with something wrong in them, wherever a request can hold it. */
export function requestsTo(endpoint: Endpoint, { callers, good, foreign }: Known): fc.Arbitrary<FuzzedRequest> {
  const query = endpoint.query === undefined ? {} : jsonSchemaOf(endpoint.query)
  return fc
    .record({
      caller: callerOf(endpoint, callers),
      path: pathOf(endpoint, good.ids ?? {}, foreign),
      query: queryOf(query, good.query ?? {}),
      body: bodiesFor(endpoint, good),
      odd: fc.option(oddHeaders, { freq: 2, nil: {} }),
      token: rarely(25, headerText),
      address: fc.integer({ min: 1, max: 250 * 250 * 250 }),
      key: fc.uuid(),
    })
    .map(({ caller, path, query: asked, body, odd, token, address, key }) => ({
      method: endpoint.method,
      path: asked === '' ? path : `${path}?${asked}`,
      headers: {
        'idempotency-key': key,
        ...good.headers,
        ...odd,
        ...body?.headers,
        'x-forwarded-for': `10.${address % 250}.${Math.floor(address / 250) % 250}.${Math.floor(address / 62_500) % 250}`,
        ...(caller.authorization !== null && { authorization: caller.authorization }),
        ...(token !== null && { authorization: token }),
      },
      body: body?.bytes ?? null,
      surface: endpoint.surface ?? 'autogate',
      caller: caller.name,
    }))
}

function bodiesFor(endpoint: Endpoint, good: Request): fc.Arbitrary<FuzzedBody | null> {
  if ('upload' in endpoint && endpoint.upload !== undefined) return uploads
  if ('body' in endpoint && endpoint.body !== undefined) return bodyOf(jsonSchemaOf(endpoint.body), good.body ?? {})
  return fc.constant(null)
}

const otherPaths = [
  '/',
  '/docs',
  '/docs/authentication',
  '/openapi.json',
  '/health/live',
  '/health/ready',
  '/metrics',
  '/v1',
  '/v1/nothing',
  '/v1/companies/',
  '/api/partner/v1/nothing',
  '/assets/x.js',
  '/socket.io/',
  '/console',
  '//v1/companies',
  '/V1/companies',
]

/** Requests to what is no endpoint: pages, health, metrics, and nothing at all. */
export const requestsElsewhere: fc.Arbitrary<FuzzedRequest> = fc
  .record({
    method: fc.constantFrom('GET', 'GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'),
    path: fc.tuple(
      fc.constantFrom(...otherPaths),
      fc.option(fc.oneof(oddPart, fc.constantFrom(...brokenParts)), { nil: '' }),
    ),
    query: queryOf({}, {}),
    odd: oddHeaders,
  })
  .map(({ method, path: [start, rest], query, odd }) => ({
    method,
    path: `${rest === '' ? start : `${start}/${rest}`}?${query}`,
    headers: { ...odd },
    body: null,
    surface: start.startsWith('/api/partner/') ? ('tenant' as const) : ('autogate' as const),
    caller: 'nobody',
  }))
