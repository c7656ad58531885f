import { expect, it } from 'vitest'
import { csvOf } from './csv.ts'

it('quotes what needs it and keeps formulas texts', () => {
  expect(csvOf([['PT "Baja", Gresik', 12.5, null, '=1+1', '-2']])).toBe(
    `\uFEFF"PT ""Baja"", Gresik",12.5,,'=1+1,'-2\r\n`,
  )
})
