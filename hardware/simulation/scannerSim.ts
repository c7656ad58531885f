import { SimHid } from './usb/simHid.ts'

/** Usage page 0x8C, usage 2; report 2 in: count, AIM id, 56 bytes of data, vendor bytes, continuation bit. Report 4 out: trigger. */
const descriptor = Buffer.from(
  '058c0902a101' +
    '0912a102' +
    '85021500' +
    '26ff0075089501' +
    '0501093b8102' +
    '9503058c09fb09fc09fd8102' +
    '953809fe82020195020666ff09018102' +
    '058c250175019501' +
    '09ff8102750795018103c0' +
    '0914a10285041500' +
    '250175019501' +
    '0960910275079103c0' +
    'c0',
  'hex',
)

const dataBytes = 56

/** A bar code scanner in HID POS mode. */
export class ScannerSim extends SimHid {
  constructor({ serial = 'SCN0001' } = {}) {
    super(
      { vendorId: 0x0c2e, productId: 0x0967, manufacturer: 'Honeywell', product: 'HID POS scanner (sim)', serial },
      { speed: 'full', descriptor, packet: 64, intervalMs: 4 },
    )
  }

  /** Reads a code: one report per 56 bytes, all but the last with the continuation bit. */
  scan(text: string, aim = ']Q1'): void {
    const reads = this.faults.take('duplicate') ? 2 : 1
    for (let read = 0; read < reads; read++) for (const report of posReports(text, aim)) this.send(1, report)
  }

  /** Anything a broken scanner or cable might send. */
  noise(report: Buffer): void {
    this.send(1, report)
  }

  protected override writeReport(): boolean {
    return true
  }
}

/** The reports of one code, as the manuals print them. */
export function posReports(text: string, aim = ']Q1'): readonly Buffer[] {
  const data = Buffer.from(text, 'utf8')
  const reports: Buffer[] = []
  for (let at = 0; at === 0 || at < data.length; at += dataBytes) {
    const part = data.subarray(at, at + dataBytes)
    const report = Buffer.alloc(64)
    report[0] = 2
    report[1] = part.length
    report.write(aim, 2, 'latin1')
    part.copy(report, 5)
    report[63] = at + dataBytes < data.length ? 1 : 0
    reports.push(report)
  }
  return reports
}
