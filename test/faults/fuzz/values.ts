import fc from 'fast-check'
import type { JsonSchema } from './schemas.ts'

/** Names that every object has, or that a parser may stumble over. */
export const oddNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  'a.b',
  'a[0]',
  '$gt',
  '\u0000',
]

/** Stands in headers, queries and bodies like any other text; no log may hold it. A request id cannot have the `!`. */
export const plantedSecret = 'rahasia!ditanam-4711'

const oddTexts = [
  ...Array.from({ length: 5 }, () => plantedSecret),
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  'NaN',
  'null',
  'undefined',
  'true',
  '[object Object]',
  "' OR '1'='1' -- ",
  '"; DROP TABLE tickets; --',
  '%27%20OR%201%3D1',
  '\\',
  '`',
  '${7*7}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '=cmd|calc!A0',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  'uploads/../../autogate-secret',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data',
  '\u0000',
  'a\u0000b',
  '\r\nSet-Cookie: a=b',
  '\u202Egnp.exe',
  '\uD800',
  '\uFEFF',
  'ﷺ',
  'Z͑ͫa̴l͢g̸o',
  '👩‍👩‍👧‍👦',
  'İıſK',
  '𝟙𝟚𝟛',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '9999-12-31',
  '99999-01-01',
  '2026-01-01T25:61:61Z',
  '2026-01-01T00:00:00+99:99',
  '275760-09-13T00:00:00.001Z',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  'TKT-00000000',
  'tkt-99999999',
  '18446744073709551616',
  '9007199254740993',
  '-9223372036854775809',
  '0x10',
  '١٢٣',
  ...oddNames,
]

/** How many characters the longest text has. */
const longest = 70_000

/** A text that nobody expects. */
export const oddText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('x', '9', 'é', '👍', ' ', '%', "'"), fc.integer({ min: 20, max: longest }))
      .map(([letter, length]) => letter.repeat(length).slice(0, longest)),
  },
)

const oddNumber = fc.oneof(
  fc.constantFrom(
    0,
    -0,
    -1,
    1.5,
    0.1 + 0.2,
    1e21,
    1e308,
    2 ** 31,
    2 ** 32,
    2 ** 53,
    2 ** 63,
    -(2 ** 63),
    Number.MIN_VALUE,
  ),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)

const nested = fc
  .integer({ min: 1, max: 2_000 })
  .map((depth) => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 'inside'))

/** A value of any kind that nobody expects. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: oddText },
  { weight: 2, arbitrary: oddNumber },
  { weight: 3, arbitrary: fc.constantFrom(null, true, false, [], {}, [null], [[]], { length: 3 }, { toString: 1 }) },
  { weight: 1, arbitrary: fc.array(oddText, { maxLength: 5 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...oddNames, 'id', 'name'), oddText) },
  { weight: 1, arbitrary: nested },
)

const instant = fc
  .date({ min: new Date('1969-01-01'), max: new Date('2101-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

const formats: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  uuid: fc.uuid(),
  email: fc.integer({ min: 1, max: 999 }).map((number) => `acak${number}@fuzz.example`),
  date: instant.map((text) => text.slice(0, 10)),
  'date-time': instant,
  uri: fc.constantFrom('https://penerima.example/', 'http://127.0.0.1:1/', 'ftp://penerima.example/'),
}

/** A value that fits the schema, as far as its JSON form tells. */
export function fittingValue(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { minimum = 0, maximum = 1_000_000, minLength = 0, maxLength = 60, format = '' } = schema
  const branches = schema.anyOf ?? schema.oneOf
  if (branches !== undefined) return fc.oneof(...branches.map(fittingValue))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'string':
      return formats[format] ?? fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) })
    case 'integer':
      return fc.integer({ min: Math.max(minimum, -(2 ** 31)), max: Math.min(maximum, 2 ** 31 - 1) })
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(fittingValue(schema.items ?? {}), { maxLength: Math.min(schema.maxItems ?? 3, 3) })
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, of]) => [name, fittingValue(of)])),
      )
    default:
      return schema.type === 'null' ? fc.constant(null) : fc.string({ maxLength: 30 })
  }
}

/** A value just beyond what the schema takes. */
export function nearMiss({ minimum, maximum, minLength = 0, maxLength, maxItems }: JsonSchema): fc.Arbitrary<unknown> {
  const beyond: unknown[] = []
  if (minimum !== undefined) beyond.push(minimum - 1, String(minimum - 1))
  if (maximum !== undefined) beyond.push(maximum + 1, maximum * 10, String(maximum * 100))
  if (minLength > 0) beyond.push('x'.repeat(minLength - 1), ' '.repeat(minLength))
  if (maxLength !== undefined) beyond.push('x'.repeat(maxLength + 1), '👍'.repeat(maxLength))
  if (maxItems !== undefined) beyond.push(Array.from({ length: maxItems + 1 }, () => 'x'))
  return beyond.length === 0 ? oddValue : fc.constantFrom(...beyond)
}
