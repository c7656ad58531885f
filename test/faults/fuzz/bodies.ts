import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { fieldsOf, type JsonSchema } from './schemas.ts'
import { fittingValue, nearMiss, oddNames, oddText, oddValue } from './values.ts'

/** A body as it goes over the wire, and the headers that describe it, rightly or not. */
export interface FuzzedBody {
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

type Fields = Readonly<Record<string, unknown>>
type Change = (body: Fields) => Fields

/** One thing done to a good body. */
function changeOf(schema: JsonSchema): fc.Arbitrary<Change> {
  const fields = fieldsOf(schema)
  const known = Object.entries(fields)
  const set = (name: string) => (value: unknown) => (body: Fields) => withField(body, name, value)
  const added = fc.tuple(fc.constantFrom('surprise', ...oddNames), oddValue).map(([name, value]) => set(name)(value))
  if (known.length === 0) return added
  const field = fc.constantFrom(...known)
  const valued = (choose: (field: JsonSchema) => fc.Arbitrary<unknown>) =>
    field.chain(([name, of]) => choose(of).map(set(name)))
  return fc.oneof(
    { weight: 5, arbitrary: valued(() => oddValue) },
    { weight: 3, arbitrary: valued(nearMiss) },
    { weight: 3, arbitrary: valued(fittingValue) },
    { weight: 2, arbitrary: valued(insideOf) },
    {
      weight: 1,
      arbitrary: field.map(
        ([name]) =>
          ({ [name]: _, ...rest }: Fields) =>
            rest,
      ),
    },
    { weight: 1, arbitrary: added },
  )
}

/** `__proto__` too becomes a field of its own, as JSON.parse makes it. */
function withField(body: Fields, name: string, value: unknown): Fields {
  const changed = { ...body }
  Object.defineProperty(changed, name, { value, enumerable: true, configurable: true, writable: true })
  return changed
}

/** A fitting list or object with something odd in it. */
function insideOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.items !== undefined)
    return fc
      .tuple(fc.array(fittingValue(schema.items), { maxLength: 2 }), oddValue)
      .map(([list, odd]) => [...list, odd])
  return schema.properties === undefined
    ? oddValue
    : fc.tuple(fittingValue(schema), changeOf(schema)).map(([whole, change]) => change(whole as Fields))
}

const json = 'application/json'
const asJson = (value: unknown): FuzzedBody => ({
  bytes: Buffer.from(JSON.stringify(value) ?? ''),
  headers: { 'content-type': json },
})

const oversized = 1_100_000

const form = (body: Fields): FuzzedBody => ({
  bytes: Buffer.from(
    Object.entries(body)
      .map(([name, value]) => `${name}=${typeof value === 'string' ? value.slice(0, 9_000) : JSON.stringify(value)}`)
      .join('&'),
  ),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
})

/** A body that is not what its headers say, or nothing that can be read. */
const broken = (good: FuzzedBody): fc.Arbitrary<FuzzedBody> =>
  fc.oneof(
    fc
      .constantFrom(
        '{"a":',
        '{',
        '[',
        '"text',
        'null',
        '42',
        '""',
        '[]',
        '{}}',
        '\u0000',
        '{"a":1,}',
        "{'a':1}",
        'NaN',
        '',
      )
      .map((text) => ({ bytes: Buffer.from(text), headers: { 'content-type': json } })),
    fc.uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => ({ bytes, headers: { 'content-type': json } })),
    fc
      .constantFrom(
        'text/plain',
        'text/xml',
        'multipart/form-data',
        'multipart/form-data; boundary=x',
        '*/*',
        'application/json; charset=utf-7',
        'application/x-www-form-urlencoded',
        'application/json/json',
        'ÿ',
      )
      .map((type) => ({ ...good, headers: { 'content-type': type } })),
    fc
      .constantFrom('gzip', 'br', 'deflate', 'identity', 'sdch')
      .map((encoding) => ({ ...good, headers: { ...good.headers, 'content-encoding': encoding } })),
    fc.constant({
      bytes: gzipSync(Buffer.alloc(oversized * 4, '{"a":')),
      headers: { 'content-type': json, 'content-encoding': 'gzip' },
    }),
    fc.constantFrom('x', '[', '{"a":').map((text) => ({
      bytes: Buffer.from(`{"text":"${text.repeat(Math.ceil(oversized / text.length))}"}`),
      headers: { 'content-type': json },
    })),
  )

/** Bodies for an endpoint: mostly a good one with one to three things done to it. */
export function bodyOf(schema: JsonSchema, good: object): fc.Arbitrary<FuzzedBody> {
  const changed = fc
    .array(changeOf(schema), { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce<Fields>((body, change) => change(body), good as Fields))
  return fc.oneof(
    { weight: 14, arbitrary: changed.map(asJson) },
    { weight: 2, arbitrary: fittingValue(schema).map(asJson) },
    { weight: 1, arbitrary: oddValue.map(asJson) },
    { weight: 1, arbitrary: changed.map(form) },
    { weight: 2, arbitrary: broken(asJson(good)) },
  )
}

const pngStart = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const someFile = fc.oneof(
  fc.uint8Array({ maxLength: 2_000 }),
  fc.constantFrom<Uint8Array>(
    Buffer.from('%PDF-1.7\n%%EOF'),
    pngStart,
    Buffer.from('<svg onload="alert(1)"/>'),
    Buffer.from('MZ'),
    Buffer.alloc(0),
  ),
)

/** Multipart bodies with files, fields and borders that are none. */
export const uploads: fc.Arbitrary<FuzzedBody> = fc
  .record({
    field: fc.constantFrom('file', 'file', 'file', 'files', '', '__proto__', 'file[]'),
    name: fc.oneof(oddText, fc.constant('surat.pdf')),
    file: someFile,
    times: fc.integer({ min: 0, max: 3 }),
    end: fc.boolean(),
    type: fc.constantFrom('application/pdf', 'image/png', 'text/html', ''),
  })
  .map(({ field, name, file, times, end, type }) => {
    const head = `--border\r\ncontent-disposition: form-data; name="${field}"; filename="${name.slice(0, 5_000)}"\r\ncontent-type: ${type}\r\n\r\n`
    const part = Buffer.concat([Buffer.from(head), file, Buffer.from('\r\n')])
    const bytes = Buffer.concat([
      ...Array.from({ length: times }, () => part),
      Buffer.from(end ? '--border--\r\n' : ''),
    ])
    return { bytes, headers: { 'content-type': 'multipart/form-data; boundary=border' } }
  })
