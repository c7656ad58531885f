import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createTicketCodes } from '#server/documents/ticketCode.ts'
import { loadTicketKeys } from '#server/documents/ticketKeys.ts'
import { countForgeries } from '#test/factories/mutatedCode.ts'

const folder = mkdtempSync(join(tmpdir(), 'ticket-forgeries-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('none of 100,000 changed codes passes', () => {
  const codes = createTicketCodes(loadTicketKeys(join(folder, 'keys.json')))
  const code = codes.sign({ accessNumber: 'TKT-33471185', expiresAt: new Date('2027-01-01T23:59:59.999Z') })
  const counts = countForgeries(code, 100_000, (changed) => typeof codes.read(changed) !== 'string')
  expect(counts).toEqual({ tried: 100_000, accepted: 0 })
})
