import { describe, expect, it } from 'vitest'
import { createLineReader, readAnpr } from './anprMessage.ts'

const lines = (chunks: readonly string[]): string[] => {
  const read: string[] = []
  const take = createLineReader((line) => read.push(line))
  for (const chunk of chunks) take(Buffer.from(chunk))
  return read
}

describe('camera messages', () => {
  it('cuts lines wherever the network cut them', () => {
    expect(lines(['{"a"', ':1}\n{"b":2}\n{"c', '":3}\n'])).toEqual(['{"a":1}', '{"b":2}', '{"c":3}'])
  })

  it('throws away a line without an end and reads on', () => {
    const megabyte = 'x'.repeat(1_000_000)
    expect(lines([...Array.from({ length: 6 }, () => megabyte), 'tail\nnext\n'])).toEqual(['next'])
  })

  it('takes only messages it knows', () => {
    const at = '2026-07-29T01:00:00.000Z'
    expect(readAnpr(JSON.stringify({ event: 'gone', outcome: 'passed', at }))).toMatchObject({ outcome: 'passed' })
    expect(
      readAnpr(JSON.stringify({ event: 'vehicle', plate: 'x'.repeat(50), confidence: 1, at, images: [] })),
    ).toBeNull()
    expect(readAnpr('{')).toBeNull()
  })
})
