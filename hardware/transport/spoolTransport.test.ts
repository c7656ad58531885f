import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { quoted, spoolScript } from './spoolScript.ts'
import { openSpool, portStatusOf, spoolPort } from './spoolTransport.ts'

/** The child's side of the conversation, as the script has it. */
function helper(answer: (order: string) => object | null) {
  const events = new EventEmitter()
  const [stdin, stdout] = [new PassThrough(), new PassThrough()]
  const say = (words: object | null) => words !== null && stdout.write(`${JSON.stringify(words)}\r\n`)
  stdin.on('data', (line: Buffer) => say(answer(line.toString().trim())))
  const kill = () => void events.emit('exit')
  return { child: { stdin, stdout, kill, on: events.on.bind(events) }, say, kill }
}

describe('a Windows print queue', () => {
  it('takes raw documents and tells its state as a USB printer would', async () => {
    const orders: string[] = []
    const { child, say } = helper((order) => {
      orders.push(order)
      return order === 'status' ? { ok: true, status: 0x10 } : { ok: true }
    })
    say({ ok: true })
    const port = await spoolPort(child)
    await port.write(Uint8Array.of(27, 64), { timeoutMs: 1_000 })
    expect([...((await port.control?.({ request: 1, value: 0, length: 1 })) ?? [])]).toEqual([0x38])
    expect(orders).toEqual(['job G0A=', 'status'])
    await port.close()
    await expect(port.closed).resolves.toMatchObject({ kind: 'closed' })
  })

  it('says that there is no such queue, and when its helper ends', async () => {
    const refused = helper(() => null)
    refused.say({ ok: false, error: 'No such device: The printer name is invalid' })
    await expect(spoolPort(refused.child)).rejects.toMatchObject({ kind: 'gone' })
    const { child, say, kill } = helper(() => null)
    say({ ok: true })
    const port = await spoolPort(child)
    const write = port.write(Uint8Array.of(1), { timeoutMs: 1_000 })
    kill()
    await expect(write).rejects.toMatchObject({ kind: 'timeout' })
    await expect(port.closed).resolves.toMatchObject({ kind: 'gone' })
  })

  it.each([
    ['ready', 0, 0x18],
    ['out of paper', 0x10, 0x38],
    ['off-line', 0x80, 0x08],
    ['in error', 0x02, 0x10],
    ['with its door open', 0x40_0000, 0x10],
  ])('reads %s', (_, bits, status) => expect(portStatusOf(bits)).toBe(status))

  it('cannot be broken out of by its name, and is for Windows only', async () => {
    expect(quoted("Kasir's'; exit")).toBe("'Kasir''s''; exit'")
    expect(spoolScript("O'Neil")).toContain("[Spool]::Open('O''Neil')")
    if (process.platform !== 'win32') await expect(openSpool('spool:x')).rejects.toMatchObject({ kind: 'failed' })
  })
})
