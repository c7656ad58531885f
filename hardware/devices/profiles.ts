import type { PrinterDialect } from '../printing/encodeSlip.ts'
import type { PrinterAnswers } from '../drivers/openPrinter.ts'
import type { DeviceInfo } from '../transport/ports.ts'

/** What an operating system tells of a device; what is left out may be anything. */
interface Match {
  readonly kind: DeviceInfo['kind']
  readonly vendorId?: number
  readonly productId?: number
  readonly usagePage?: number
  readonly usage?: number
  /** How the product's name begins: several makers share a number. */
  readonly product?: string
}

interface Known {
  readonly name: string
  readonly match: Match
}

/** A kind of hardware we know: how to recognise it and which driver speaks with it. */
export type Profile =
  | (Known & { readonly role: 'scanner'; readonly driver: 'hid_pos' | 'wedge' })
  | (Known & { readonly role: 'relay'; readonly driver: 'dcttech' | 'lcus' | 'ucreatefun' })
  | (Known & { readonly role: 'printer'; readonly driver: PrinterAnswers; readonly dialect: PrinterDialect })

const posScanner = (name: string, vendorId?: number): Profile => ({
  role: 'scanner',
  name,
  driver: 'hid_pos',
  match: { kind: 'hid', usagePage: 0x8c, ...(vendorId !== undefined && { vendorId }) },
})

const escPos80 = { language: 'esc-pos', paper: 80 } as const
const escPos58 = { language: 'esc-pos', paper: 58 } as const
const starPrnt80 = { language: 'star-prnt', paper: 80 } as const

const printer = (
  name: string,
  match: Omit<Match, 'kind'>,
  driver: PrinterAnswers = 'esc_pos',
  dialect: PrinterDialect = escPos80,
): Profile => ({ role: 'printer', name, driver, dialect, match: { kind: 'bytes', ...match } })

/**
 * First match wins. Printers are recognised by their interface class, so an unknown maker still prints; the rows name
 * families whose dialect, paper or answers differ. Several makers share or squat numbers.
 */
export const profiles: readonly Profile[] = [
  posScanner('Honeywell (HID POS)', 0x0c2e),
  posScanner('Zebra (HID POS)', 0x05e0),
  posScanner('Datalogic (HID POS)', 0x05f9),
  posScanner('Newland (HID POS)', 0x1eab),
  posScanner('HID POS scanner'),
  {
    role: 'scanner',
    name: 'Zebra (keyboard)',
    driver: 'wedge',
    match: { kind: 'hid', vendorId: 0x05e0, usagePage: 1, usage: 6 },
  },
  {
    role: 'scanner',
    name: 'Honeywell (keyboard)',
    driver: 'wedge',
    match: { kind: 'hid', vendorId: 0x0c2e, usagePage: 1, usage: 6 },
  },
  {
    role: 'scanner',
    name: 'Datalogic (keyboard)',
    driver: 'wedge',
    match: { kind: 'hid', vendorId: 0x05f9, usagePage: 1, usage: 6 },
  },
  {
    role: 'scanner',
    name: 'Newland (keyboard)',
    driver: 'wedge',
    match: { kind: 'hid', vendorId: 0x1eab, usagePage: 1, usage: 6 },
  },
  {
    role: 'relay',
    name: 'dcttech USB relay',
    driver: 'dcttech',
    match: { kind: 'hid', vendorId: 0x16c0, productId: 0x05df, product: 'USBRelay' },
  },
  { role: 'relay', name: 'LCUS relay', driver: 'lcus', match: { kind: 'hid', vendorId: 0x5131, productId: 0x2007 } },
  {
    role: 'relay',
    name: 'Ucreatefun relay',
    driver: 'ucreatefun',
    match: { kind: 'hid', vendorId: 0x0519, productId: 0x2018 },
  },
  printer('Epson TM', { vendorId: 0x04b8 }),
  printer('Bixolon SRP', { vendorId: 0x1504 }),
  printer('Samsung Bixolon', { vendorId: 0x0419 }),
  printer('Star', { vendorId: 0x0519 }, 'star', starPrnt80),
  printer('Citizen CT-S', { vendorId: 0x1d90 }),
  printer('SNBC', { vendorId: 0x154f }),
  printer('Custom', { vendorId: 0x0dd4 }),
  printer('Xprinter', { vendorId: 0x1fc9, productId: 0x2016 }),
  printer('Zijiang POS58', { vendorId: 0x0416, productId: 0x5011 }, 'none', escPos58),
  printer('ICS Advent clone', { vendorId: 0x0fe6, productId: 0x811e }, 'none'),
  printer('STM clone', { vendorId: 0x0483 }, 'none', escPos58),
  printer('ESC/POS printer', {}),
]

export const profileOf = (info: DeviceInfo): Profile | null => profiles.find(({ match }) => fits(match, info)) ?? null

function fits({ kind, product = '', ...numbers }: Match, info: DeviceInfo): boolean {
  if (info.kind !== kind || !(info.product ?? '').startsWith(product)) return false
  return (['vendorId', 'productId', 'usagePage', 'usage'] as const).every(
    (name) => numbers[name] === undefined || numbers[name] === info[name],
  )
}
