import { expect, it } from 'vitest'
import { customsNpwp } from './npwp.ts'

it.each([
  ['01.234.567.8-901.000', '012345678901000'],
  ['0012345678901000', '012345678901000'],
  ['3525011708900002', null],
  ['', null],
  [null, null],
])('knows %j as %j', (written, digits) => expect(customsNpwp(written)).toBe(digits))
