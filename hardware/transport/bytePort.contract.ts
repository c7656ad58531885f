import { afterEach, describe, expect, it } from 'vitest'
import type { BytePort } from './ports.ts'

/** One end of a line, and what is at the other. */
interface ByteBench {
  open(): Promise<BytePort>
  /** Every byte that arrived at the other end, in order. */
  arrived(): Uint8Array
  /** The other end goes away: cable, power, helper. */
  cut(): void
  close(): Promise<void>
}

const soon = { timeoutMs: 15_000 }

/** What every byte port does, whatever carries the bytes: USB, network, serial line or print queue. */
export function describeBytePort(name: string, start: () => Promise<ByteBench>): void {
  describe(`byte port ${name}`, () => {
    let bench: ByteBench
    let port: BytePort
    afterEach(async () => {
      await port.close()
      await bench.close()
    })
    const open = async (): Promise<void> => {
      bench = await start()
      port = await bench.open()
    }

    it('carries every byte as it is, in the order of the writes', async () => {
      await open()
      const all = Uint8Array.from({ length: 256 }, (_, n) => n)
      const writes = [all, Uint8Array.of(0x10, 0x04, 0x01), all.toReversed()]
      await Promise.all(writes.map((chunk) => port.write(chunk, soon)))
      const wanted = Buffer.concat(writes)
      await expect.poll(() => bench.arrived().length).toBe(wanted.length)
      expect(Buffer.from(bench.arrived()).equals(wanted)).toBe(true)
    })

    it('says that it is gone when the other end is, once and to every later write', async () => {
      await open()
      bench.cut()
      await port.write(Uint8Array.of(1), soon).catch(() => undefined)
      await expect(port.closed).resolves.toMatchObject({ kind: 'gone' })
      await expect(port.write(Uint8Array.of(1), soon)).rejects.toMatchObject({ name: 'PortFault' })
    })

    it('closes twice without complaint, by its owner, and takes nothing afterwards', async () => {
      await open()
      await port.close()
      await port.close()
      await expect(port.closed).resolves.toMatchObject({ kind: 'closed' })
      await expect(port.write(Uint8Array.of(1), soon)).rejects.toMatchObject({ name: 'PortFault' })
    })
  })
}
