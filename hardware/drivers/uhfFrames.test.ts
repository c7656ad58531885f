import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UhfReaderSim } from '../simulation/uhfReaderSim.ts'
import { crc16, uhfProtocol, uhfProtocols, type UhfProtocolName } from './uhfFrames.ts'
import type { Scan } from './scannerSession.ts'
import { openUhfReader } from './uhfSession.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text.replaceAll(' ', ''), 'hex')
const epc = 'E2801160600002050C0F1A2B'

const answers = new Map<UhfProtocolName, Buffer>()
for (const name of uhfProtocols) {
  const sim = new UhfReaderSim(name)
  sim.field.add(epc)
  const port = await sim.connect()
  port.onBytes((answer) => answers.set(name, Buffer.from(answer)))
  await port.write(uhfProtocol[name].poll, { timeoutMs: 1 })
}
const answerOf = (name: UhfProtocolName): Buffer => answers.get(name) ?? expect.fail('no answer')

/** Frames as the makers' manuals print them. */
describe('UHF frames', () => {
  it('reads the notice in the manual of the JRD-4035', () => {
    const notice = bytes('BB 02 22 00 11 C9 34 00 30 75 1F EB 70 5C 59 04 E3 D5 0D 70 3A 76 EF 7E')
    expect(uhfProtocol.jrd_4035.read(notice)).toMatchObject({ tags: ['30751FEB705C5904E3D50D70'], frames: 1 })
    expect(uhfProtocol.jrd_4035.read(bytes('BB 01 FF 00 01 15 16 7E'))).toMatchObject({ tags: [], frames: 1 })
  })

  it('asks as the manuals do', () => {
    expect(Buffer.from(uhfProtocol.jrd_4035.poll).toString('hex')).toBe('bb00220000227e')
    expect(Buffer.from(uhfProtocol.uhf_reader_18.poll).toString('hex')).toMatch(/^04ff01/)
    expect([...crc16(bytes('04 FF 21')), ...crc16(bytes('04 00 01'))]).toEqual([0x19, 0x95, 0xdb, 0x4b])
  })

  it.each(uhfProtocols)('finds %s frames however they were cut, and between noise', (name) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), fc.integer({ min: 1, max: 40 }), (noise, cut) => {
        const answer = answerOf(name)
        const stream = Buffer.concat([answer, noise.filter((byte) => byte < 4), answer, answer])
        const tags: string[] = []
        let rest: Uint8Array = new Uint8Array()
        for (let at = 0; at < stream.length; at += cut) {
          const read = uhfProtocol[name].read(Buffer.concat([rest, stream.subarray(at, at + cut)]))
          rest = read.rest
          tags.push(...read.tags)
        }
        expect(tags.length).toBeGreaterThanOrEqual(2)
        expect(new Set(tags)).toEqual(new Set([epc]))
      }),
    )
  })

  it.each(uhfProtocols)('never throws and never grows on garbage from %s', (name) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (garbage) => {
        expect(uhfProtocol[name].read(garbage).rest.length).toBeLessThanOrEqual(300)
      }),
    )
  })
})

describe.each(uhfProtocols)('a UHF reader that speaks %s', (name) => {
  const times = { pollMs: 5, silenceMs: 40, absentMs: 60 }

  it('tells of a tag once while it stays, and again when it comes back', async () => {
    const sim = new UhfReaderSim(name)
    const scans: Scan[] = []
    const session = openUhfReader(await sim.connect(), name, (scan) => scans.push(scan), times)
    sim.field.add(epc)
    await expect.poll(() => scans.length).toBe(1)
    sim.noise(Buffer.from('a0bb0400ff', 'hex'))
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(scans.map(({ text, symbology }) => [text, symbology])).toEqual([[epc, 'uhf']])
    sim.field.clear()
    await new Promise((resolve) => setTimeout(resolve, 120))
    sim.field.add(epc)
    await expect.poll(() => scans.length).toBe(2)
    await session.close()
  })

  it('says when it gets no answer, and when it does again', async () => {
    const sim = new UhfReaderSim(name)
    const session = openUhfReader(await sim.connect(), name, () => undefined, times)
    sim.mute = true
    await expect.poll(() => session.heartbeat?.()).toBe('no_answer')
    sim.mute = false
    await expect.poll(() => session.heartbeat?.()).toBeNull()
    await session.close()
  })
})
