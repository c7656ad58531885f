import { afterEach, describe, expect, it } from 'vitest'
import type { PrinterConditionName } from '../simulation/printerConditions.ts'
import type { FaultScript } from '../simulation/usb/faultScript.ts'
import type { Bus, DeviceInfo } from './ports.ts'

/** A bench of devices behind a bus: simulated here, over the real libraries in the USB stage. */
export interface Bench {
  readonly bus: Bus
  /** Plugs in (again) and pulls out one of the three devices. */
  plug(device: BenchDevice): Promise<void>
  unplug(device: BenchDevice): Promise<void>
  scan(text: string): Promise<void>
  relayBits(): Promise<number>
  /** Off-line printers take no bytes. */
  printer(condition: PrinterConditionName): Promise<void>
  /** Resolves when the host has taken every report that the scanner sent. */
  scansTaken(): Promise<void>
  fault(device: BenchDevice, script: FaultScript): Promise<void>
  close(): Promise<void>
}

export type BenchDevice = 'relay' | 'scanner' | 'printer'

/** Bounds that a machine without time keeps as well: what is waited for is a condition. */
const patience = { timeout: 60_000, interval: 5 } as const
const amply = { timeoutMs: 60_000 } as const

const recognised: Record<BenchDevice, (info: DeviceInfo) => boolean> = {
  relay: (info) => info.vendorId === 0x16c0,
  scanner: (info) => info.usagePage === 0x8c,
  printer: (info) => info.kind === 'bytes',
}

/** What every bus must do: the numbered findings of the field, so that the simulator cannot drift. */
export function describeBus(name: string, open: () => Promise<Bench>): void {
  describe(`bus ${name}`, () => {
    let bench: Bench | null = null
    afterEach(async () => {
      await bench?.close()
      bench = null
    })
    const start = async () => (bench = await open())
    const pathOf = async ({ bus }: Bench, device: BenchDevice): Promise<string> => {
      for (;;) {
        const found = (await bus.list()).find(recognised[device])
        if (found !== undefined) return found.path
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }

    it('lists the three devices with what tells them apart', async () => {
      const { bus } = await start()
      const devices = await bus.list()
      expect(devices.find(recognised.relay)).toMatchObject({ manufacturer: 'www.dcttech.com', serial: null })
      expect(devices.find(recognised.scanner)).toMatchObject({ usage: 2, serial: 'SCN0001' })
      expect(devices.find(recognised.printer)).toMatchObject({ vendorId: 0x04b8, serial: 'TM00001' })
      expect(devices.every((device) => device.portPath !== null)).toBe(true)
    })

    it('switches a relay by feature reports and reads it back at byte 8', async () => {
      const bench = await start()
      const relay = await bench.bus.openHid(await pathOf(bench, 'relay'))
      await relay.sendFeature(Uint8Array.of(0, 0xff, 1, 0, 0, 0, 0, 0, 0))
      const report = await relay.getFeature(0, 9)
      expect(report).toHaveLength(9)
      expect(Buffer.from(report.subarray(1, 6)).toString('latin1')).toBe('GATE1')
      expect([report[8], await bench.relayBits()]).toEqual([1, 1])
      await relay.write(Uint8Array.of(0, 0xff, 2, 0, 0, 0, 0, 0, 0))
      expect(await bench.relayBits()).toBe(3)
      expect((await relay.getFeature(1, 9)).subarray(0, 5)).toEqual(report.subarray(1, 6))
    })

    it('refuses a report that is nothing but an id', async () => {
      const bench = await start()
      const relay = await bench.bus.openHid(await pathOf(bench, 'relay'))
      await expect(relay.write(Uint8Array.of(0xff))).rejects.toMatchObject({ name: 'PortFault' })
    })

    it('stays silent on an idle handle after unplug, until the next call', async () => {
      const bench = await start()
      const relay = await bench.bus.openHid(await pathOf(bench, 'relay'))
      let settled = false
      void relay.closed.then(() => (settled = true))
      await bench.unplug('relay')
      await new Promise((resolve) => setTimeout(resolve, 50))
      expect(settled).toBe(false)
      await expect(relay.getFeature(0, 9)).rejects.toMatchObject({ kind: 'gone' })
      await expect(relay.closed).resolves.toMatchObject({ kind: 'gone' })
    })

    it('tells a reader of the unplug, and opens again after a replug', async () => {
      const bench = await start()
      const scanner = await bench.bus.openHid(await pathOf(bench, 'scanner'))
      scanner.onReport(() => undefined)
      await bench.unplug('scanner')
      await expect(scanner.closed).resolves.toMatchObject({ kind: 'gone' })
      await scanner.close()
      await bench.plug('scanner')
      const again = await bench.bus.openHid(await pathOf(bench, 'scanner'))
      const report = new Promise<Uint8Array>((resolve) => again.onReport(resolve))
      await bench.scan('TKT-00000001')
      expect([...(await report).subarray(0, 5)]).toEqual([2, 12, 0x5d, 0x51, 0x31])
    })

    it('keeps the oldest 63 unread reports', async () => {
      const bench = await start()
      const scanner = await bench.bus.openHid(await pathOf(bench, 'scanner'))
      for (let n = 0; n < 100; n++) await bench.scan(`Q${String(n).padStart(3, '0')}`)
      await bench.scansTaken()
      const read: string[] = []
      scanner.onReport((report) => read.push(Buffer.from(report.subarray(5, 9)).toString()))
      await expect.poll(() => read.length, patience).toBeGreaterThanOrEqual(63)
      await bench.scan('LAST')
      await expect.poll(() => read.at(-1), patience).toBe('LAST')
      expect([read.length, read[0], read.at(-2)]).toEqual([64, 'Q000', 'Q062'])
    })

    it('lets two handles read one HID device, and one owner claim a printer', async () => {
      const bench = await start()
      const path = await pathOf(bench, 'scanner')
      await bench.bus.openHid(path)
      await expect(bench.bus.openHid(path)).resolves.toBeDefined()
      const printer = await pathOf(bench, 'printer')
      const first = await bench.bus.openBytes(printer)
      await expect(bench.bus.openBytes(printer)).rejects.toMatchObject({ kind: 'busy' })
      await first.close()
      await expect(bench.bus.openBytes(printer)).resolves.toBeDefined()
    })

    it('answers a status request and says how long a write may take', async () => {
      const bench = await start()
      const printer = await bench.bus.openBytes(await pathOf(bench, 'printer'))
      const answer = new Promise<Uint8Array>((resolve) => printer.onBytes(resolve))
      await printer.write(Uint8Array.of(0x10, 4, 1), amply)
      expect([...(await answer)]).toEqual([0x12])
      await bench.printer('offline')
      await expect(printer.write(new Uint8Array(100), { timeoutMs: 100 })).rejects.toMatchObject({ kind: 'timeout' })
      await bench.printer('ok')
      await printer.write(Uint8Array.of(0x1b, 0x40), amply)
    })

    it.each([
      ['ok', [0x12, 0x12, 0x12], 0x18],
      ['paper_low', [0x12, 0x12, 0x1e], 0x18],
      ['paper_out', [0x1a, 0x32, 0x7e], 0x38],
      ['cover_open', [0x1a, 0x16, 0x12], 0x18],
    ] as const)('reads from a printer that is %s what ails it', async (condition, bytes, port) => {
      const bench = await start()
      await bench.printer(condition)
      const printer = await bench.bus.openBytes(await pathOf(bench, 'printer'))
      const answers: number[] = []
      printer.onBytes((read) => answers.push(...read))
      for (const n of [1, 2, 4]) {
        const before = answers.length
        await printer.write(Uint8Array.of(0x10, 4, n), amply)
        await expect.poll(() => answers.length, patience).toBe(before + 1)
      }
      expect(answers).toEqual(bytes)
      expect([...((await printer.control?.({ request: 1, value: 0, length: 1 })) ?? [])]).toEqual([port])
    })

    it.each([
      ['a transfer that nobody takes', { nak: 1 }, 'timeout'],
      ['a stalled transfer', { stall: 1 }, 'stall'],
      ['a transfer that was taken in part', { short_write: 1 }, 'failed'],
      ['a cable pulled within a transfer', { unplug_after_bytes: 50 }, 'gone'],
    ] as const)('tells %s', async (_, script, kind) => {
      const bench = await start()
      const printer = await bench.bus.openBytes(await pathOf(bench, 'printer'))
      await bench.fault('printer', script)
      const options = kind === 'timeout' ? { timeoutMs: 300 } : amply
      await expect(printer.write(new Uint8Array(100), options)).rejects.toMatchObject({ kind })
      if (kind === 'timeout') await printer.write(Uint8Array.of(0x1b, 0x40), amply)
    })

    it('passes refused requests, garbage and slow answers on as they are', async () => {
      const bench = await start()
      const relay = await bench.bus.openHid(await pathOf(bench, 'relay'))
      await bench.fault('relay', { stall: 1 })
      await expect(relay.getFeature(0, 9)).rejects.toMatchObject({ kind: 'stall' })
      await bench.fault('relay', { garbage: 1 })
      expect([...(await relay.getFeature(0, 9)).subarray(1)]).toEqual(Array.from({ length: 8 }, () => 0xff))
      await bench.fault('relay', { delay_ms: 60 })
      expect(Buffer.from((await relay.getFeature(0, 9)).subarray(1, 6)).toString('latin1')).toBe('GATE1')
      await bench.fault('relay', { delay_ms: 0 })
    })

    it('hands on a code that a scanner sends twice', async () => {
      const bench = await start()
      const scanner = await bench.bus.openHid(await pathOf(bench, 'scanner'))
      const twice = new Promise<string[]>((resolve) => {
        const read: string[] = []
        scanner.onReport((report) => {
          read.push(Buffer.from(report.subarray(5, 9)).toString())
          if (read.length === 2) resolve(read)
        })
      })
      await bench.fault('scanner', { duplicate: 1 })
      await bench.scan('TWIN')
      expect(await twice).toEqual(['TWIN', 'TWIN'])
    })

    it('closes twice without complaint and refuses afterwards', async () => {
      const bench = await start()
      const relay = await bench.bus.openHid(await pathOf(bench, 'relay'))
      relay.onReport(() => undefined)
      await relay.close()
      await relay.close()
      await expect(relay.getFeature(0, 9)).rejects.toMatchObject({ kind: 'closed' })
      await expect(relay.closed).resolves.toMatchObject({ kind: 'closed' })
    })

    it('hints at plugging', async () => {
      const bench = await start()
      const hint = new Promise<void>((resolve) => {
        const stop = bench.bus.watch(() => {
          stop()
          resolve()
        })
      })
      await bench.unplug('printer')
      await hint
    })

    it('refuses a path that is not there', async () => {
      const { bus } = await start()
      await expect(bus.openHid('/dev/none')).rejects.toMatchObject({ kind: 'gone' })
      await expect(bus.openBytes('usb:none')).rejects.toMatchObject({ kind: 'gone' })
    })
  })
}
