import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countForgeries } from '#test/factories/mutatedCode.ts'
import { qrCodePng } from './qrCode.ts'
import { createTicketCodes } from './ticketCode.ts'
import { loadTicketKeys, rotateTicketKeys } from './ticketKeys.ts'

const mutations = 10_000
const ticket = { accessNumber: 'TKT-00471185', expiresAt: new Date('2026-11-30T23:59:59.999Z') }

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ticket-keys-'))
  file = join(folder, 'keys', 'ticket-keys.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('ticket codes', () => {
  test('say the number and the end of the ticket', () => {
    const codes = createTicketCodes(loadTicketKeys(file))
    const code = codes.sign(ticket)
    expect(code).toMatch(/^AG1[A-Z2-7]{119}$/)
    expect(codes.read(code)).toEqual(ticket)
  })

  test('are read back from the picture', async () => {
    const code = createTicketCodes(loadTicketKeys(file)).sign(ticket)
    const { data, width, height } = PNG.sync.read(await qrCodePng(code))
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(code)
  })

  test(`are refused after any of ${mutations} changes`, () => {
    const codes = createTicketCodes(loadTicketKeys(file))
    const code = codes.sign(ticket)
    const counts = countForgeries(code, mutations, (changed) => typeof codes.read(changed) !== 'string')
    expect(counts).toEqual({ tried: mutations, accepted: 0 })
  })

  test('of a key that is not ours are forged, other texts unreadable', () => {
    const ours = createTicketCodes(loadTicketKeys(file))
    const theirs = createTicketCodes(loadTicketKeys(join(folder, 'theirs.json')))
    expect(ours.read(theirs.sign(ticket))).toBe('forged')
    for (const text of [
      '',
      'TKT-00471185',
      'AG1',
      `AG2${ours.sign(ticket).slice(3)}`,
      randomBytes(92).toString('base64'),
    ])
      expect(ours.read(text)).toBe('unreadable')
  })
})

describe('ticket keys', () => {
  test('stay the same and are readable by their owner only', () => {
    const [first] = loadTicketKeys(file)
    expect(loadTicketKeys(file).map(({ id }) => id)).toEqual([first?.id])
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('rotate: two are alive, the third from the end is not', () => {
    const slips = [createTicketCodes(loadTicketKeys(file)).sign(ticket)]
    for (let turn = 0; turn < 2; turn++) slips.push(createTicketCodes(rotateTicketKeys(file, new Date())).sign(ticket))
    const codes = createTicketCodes(loadTicketKeys(file))
    expect(slips.map((slip) => codes.read(slip))).toEqual(['forged', ticket, ticket])
    expect(codes.publicKeys()).toHaveLength(2)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })
})
