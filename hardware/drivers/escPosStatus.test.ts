import { describe, expect, it } from 'vitest'
import { automaticCondition, conditionOf, obstacleOf, readPrinterBytes } from './escPosStatus.ts'

/** Bytes as Epson's tables and the issues of the field print them. */
describe('ESC/POS status', () => {
  it.each([
    ['idle', [0x12, 0x12, 0x12], null],
    ['idle with the drawer pin high', [0x16, 0x12, 0x12], null],
    ['paper out', [0x1a, 0x32, 0x7e], 'paper_out'],
    ['cover open', [0x1a, 0x16, 0x12], 'cover_open'],
    ['error', [0x1a, 0x52, 0x12], 'printer_error'],
    ['off-line', [0x1a, 0x12, 0x12], 'offline'],
    ['paper near its end', [0x12, 0x12, 0x1e], null],
  ] as const)('reads %s from DLE EOT 1, 2 and 4', (_, [printer, offline, paper], obstacle) => {
    expect(obstacleOf(conditionOf(printer, offline, paper))).toBe(obstacle)
  })

  it('reads automatic status', () => {
    expect(automaticCondition(Uint8Array.of(0x10, 0, 0, 0))).toEqual({
      online: true,
      cover: false,
      error: false,
      paper: 'ok',
    })
    expect(obstacleOf(automaticCondition(Uint8Array.of(0x18, 0, 0x0f, 0)))).toBe('paper_out')
    expect(obstacleOf(automaticCondition(Uint8Array.of(0x38, 0, 0, 0)))).toBe('cover_open')
  })

  it('tells an answer, automatic status and an answer in turn apart in one stream', () => {
    const { tokens, rest } = readPrinterBytes(Uint8Array.of(0x12, 0x18, 0, 0x0f, 0, 0x00, 0x7e, 0x10, 0x00))
    expect(tokens.map((token) => token.kind)).toEqual(['real_time', 'automatic', 'in_turn', 'real_time'])
    expect([...rest]).toEqual([0x10, 0x00])
  })

  it('goes on after noise', () => {
    const { tokens } = readPrinterBytes(Uint8Array.of(0xff, 0x91, 0x10, 0xff, 0xff, 0xff, 0x12))
    expect(tokens).toEqual([{ kind: 'real_time', byte: 0x12 }])
  })
})
