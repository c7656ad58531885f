import { expect, it } from 'vitest'
import { z } from 'zod'
import type { Refusal } from '#shared/contract/errors.ts'
import { InterventionInput } from '#shared/contract/autogate/intervention.ts'
import { hasOwnLimit, pageQuery } from '#shared/contract/page.ts'
import { closed, validate, validateQuery } from './validate.ts'

const Truck = z.object({
  plate: z.string().min(3).max(15),
  weight: z.number().min(1).max(40),
  kind: z.enum(['dump', 'box']),
  stops: z.array(z.uuid()).min(1),
  day: z.iso.date(),
  at: z.iso.datetime(),
  seal: z.string().refine((seal) => seal.startsWith('S'), { error: 'Segel harus diawali S.' }),
})
const good = {
  plate: 'B 1234 XYZ',
  weight: 3,
  kind: 'dump',
  stops: ['01890a5d-ac96-774b-bcce-b302099a8057'],
  day: '2025-07-24',
  at: '2025-07-24T01:00:00.000Z',
  seal: 'S1',
}

const errorsOf = (schema: z.ZodType, value: unknown, language: 'id' | 'en' = 'en') => {
  try {
    validate(schema, value, language)
    return []
  } catch (cause) {
    return (cause as Refusal).fields
  }
}

it.each([
  ['nothing', undefined, { path: '', code: 'required' }],
  ['a missing field', { ...good, plate: undefined }, { path: 'plate', code: 'required', message: 'Is required.' }],
  ['a wrong type', { ...good, weight: '3' }, { path: 'weight', code: 'type', message: 'Must be a number.' }],
  ['null', { ...good, plate: null }, { path: 'plate', code: 'type' }],
  ['a short text', { ...good, plate: 'B' }, { path: 'plate', code: 'too_short' }],
  ['a long text', { ...good, plate: 'B'.repeat(16) }, { path: 'plate', code: 'too_long' }],
  ['a small number', { ...good, weight: 0 }, { path: 'weight', code: 'too_small' }],
  ['a large number', { ...good, weight: 41 }, { path: 'weight', code: 'too_large', message: 'Must be at most 40.' }],
  [
    'an unknown choice',
    { ...good, kind: 'van' },
    { path: 'kind', code: 'choice', message: 'Must be one of dump, box.' },
  ],
  ['an empty list', { ...good, stops: [] }, { path: 'stops', code: 'too_few' }],
  ['a wrong entry', { ...good, stops: ['x'] }, { path: 'stops.0', code: 'format' }],
  ['an impossible day', { ...good, day: '2025-02-30' }, { path: 'day', code: 'date_malformed' }],
  ['a day without its hour', { ...good, at: '2025-07-24' }, { path: 'at', code: 'time_malformed' }],
  ['a broken rule', { ...good, seal: 'T1' }, { path: 'seal', code: 'invalid', message: 'Segel harus diawali S.' }],
])('names the field for %s', (_, value, expected) => {
  const errors = errorsOf(Truck, value)
  expect(errors).toHaveLength(1)
  expect(errors[0]).toMatchObject(expected)
})

it('lists every wrong field at once and speaks Indonesian', () => {
  const errors = errorsOf(Truck, { ...good, plate: undefined, weight: 41 }, 'id')
  expect(errors.map(({ path, message }) => [path, message])).toEqual([
    ['plate', 'Wajib diisi.'],
    ['weight', 'Maksimal 40.'],
  ])
})

it('speaks for the branch of a union that was meant', () => {
  expect(errorsOf(InterventionInput, { action: 'open', version: 1 })).toEqual([
    { path: 'reason_code', code: 'required', message: 'Is required.' },
  ])
  expect(errorsOf(InterventionInput, { action: 'explode' })[0]?.path).toBe('action')
})

it('knows no query parameter that the contract does not name', () => {
  expect(errorsOf(closed(undefined), { token: 'x' })).toMatchObject([{ path: 'token', code: 'unknown' }])
  expect(errorsOf(closed(pageQuery), { per_pge: '5' })).toMatchObject([{ path: 'per_pge', code: 'unknown' }])
  expect(errorsOf(closed(pageQuery), { per_page: '101' })).toMatchObject([{ path: 'per_page', code: 'too_large' }])
})

it('tells of a range that ends before it begins', () => {
  const range = (start_date: string, end_date: string) => errorsOf(closed(pageQuery), { start_date, end_date })
  expect(range('2026-02-02', '2026-02-01')).toMatchObject([{ path: 'end_date', code: 'range_reversed' }])
  expect(range('2026-02-01', '2026-02-01')).toEqual([])
})

const refusalOf = (query: object, schema: z.ZodType = pageQuery): string | null => {
  try {
    validateQuery(closed(schema), query, 'en')
    return null
  } catch (cause) {
    return (cause as Refusal).code
  }
}

it.each([
  ['a reversed range', { start_date: '2026-02-02', end_date: '2026-02-01' }, 'range.reversed'],
  ['an enormous range', { start_date: '0001-01-01', end_date: '9999-12-31' }, 'range.too_long'],
  ['a day that there is not', { start_date: '2026-02-30' }, 'filter.date_malformed'],
  ['two days in words', { start_date: 'kemarin', end_date: 'besok' }, 'filter.date_malformed'],
  ['ten years', { start_date: '2016-11-22', end_date: '2026-11-22' }, null],
  ['one filter that nobody knows', { gudang: '1' }, 'filter.unknown'],
  ['two filters that nobody knows', { gudang: '1', pintu: '2' }, 'filter.unknown'],
  ['two different faults', { gudang: '1', per_page: '0' }, 'request.invalid'],
  ['a fault without words of its own', { per_page: '0' }, 'request.invalid'],
])('gives a query with %s the code of its fault', (_, query, code) => {
  expect(refusalOf(query)).toBe(code)
})

it('leaves the length of a range to the endpoint that has a limit of its own', () => {
  const enormous = { start_date: '0001-01-01', end_date: '9999-12-31' }
  expect(refusalOf(enormous, pageQuery.meta({ [hasOwnLimit]: true }))).toBeNull()
})
