import { expect, it } from 'vitest'
import { documentName } from './documentName.ts'

it.each([
  ['PPKEK', '000412-26', 'PPKEK 000412-26'],
  ['SPMK', 'SPMK-104233', 'SPMK-104233'],
  ['SPMK', '1182/26', 'SPMK 1182/26'],
  ['PPKEK', null, 'PPKEK'],
  [null, '000412-26', '000412-26'],
  [null, null, ''],
])('names the document %s %s as %j', (kind, number, name) => {
  expect(documentName(kind, number)).toBe(name)
})
