import { expect, it } from 'vitest'
import { spanOf } from './factRows.ts'

it('writes one day once', () => {
  expect(spanOf('2026-11-20T17:00:00.000Z', '2026-11-21T16:59:59.999Z', 'id')).toBe('21 Nov 2026 00:00 – 23:59')
})
it('writes both days where they differ', () => {
  expect(spanOf('2026-11-20T17:00:00.000Z', '2026-11-22T16:59:59.999Z', 'en')).toBe(
    '21 Nov 2026 00:00 – 22 Nov 2026 23:59',
  )
})
