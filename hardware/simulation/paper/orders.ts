import { qrModules } from '../../printing/qrModules.ts'
import type { Paper } from './paper.ts'

/** One order of a printer: how it begins, how many bytes follow, what it does. */
interface Order {
  readonly start: readonly number[]
  /** Bytes after the start; given what follows, where its own bytes say how many. */
  readonly rest: number | ((following: Buffer) => number)
  readonly obey?: (paper: Paper, following: Buffer) => void
}

const [ESC, FS, GS] = [0x1b, 0x1c, 0x1d]
const ascii = (words: string): number[] => [...Buffer.from(words, 'latin1')]
const twice = (n: number | undefined): 1 | 2 => (n === 0 || n === undefined ? 1 : 2)
const modulesOf = (code: string): number => qrModules(code).length

/** ESC/POS, as far as slips use it. */
export const escPosOrders: readonly Order[] = [
  { start: [ESC, ...ascii('@')], rest: 0, obey: (paper) => paper.reset() },
  { start: [FS, ...ascii('.')], rest: 0 },
  { start: [ESC, ...ascii('M')], rest: 1 },
  { start: [ESC, ...ascii('t')], rest: 1 },
  { start: [ESC, ...ascii('E')], rest: 1, obey: (paper, [on]) => paper.style({ bold: on === 1 }) },
  { start: [ESC, ...ascii('a')], rest: 1, obey: (paper, [n]) => paper.align(n === 1) },
  { start: [GS, ...ascii('B')], rest: 1, obey: (paper, [on]) => paper.style({ inverted: on === 1 }) },
  { start: [GS, ...ascii('!')], rest: 1, obey: (paper, [n = 0]) => paper.style({ scale: twice(n & 0x0f) }) },
  { start: [GS, ...ascii('V')], rest: 1 },
  {
    start: [GS, ...ascii('(k')],
    rest: (following) => 2 + following.readUInt16LE(0),
    obey: (paper, following) => {
      const [, , , what, first = 0] = following
      if (what === 0x43) paper.prepareCode({ module: first })
      if (what === 0x50) paper.prepareCode({ text: following.toString('latin1', 5) })
      if (what === 0x51) paper.printCode(modulesOf)
    },
  },
]

/** StarPRNT and Star Line Mode, as far as slips use them. */
export const starOrders: readonly Order[] = [
  { start: [ESC, ...ascii('@')], rest: 0, obey: (paper) => paper.reset() },
  { start: [0x18], rest: 0 },
  { start: [ESC, GS, ...ascii('t')], rest: 1 },
  { start: [ESC, ...ascii('4')], rest: 0, obey: (paper) => paper.style({ inverted: true }) },
  { start: [ESC, ...ascii('5')], rest: 0, obey: (paper) => paper.style({ inverted: false }) },
  { start: [ESC, ...ascii('E')], rest: 0, obey: (paper) => paper.style({ bold: true }) },
  { start: [ESC, ...ascii('F')], rest: 0, obey: (paper) => paper.style({ bold: false }) },
  { start: [ESC, ...ascii('i')], rest: 2, obey: (paper, [n]) => paper.style({ scale: twice(n) }) },
  { start: [ESC, GS, ...ascii('a')], rest: 1, obey: (paper, [n]) => paper.align(n === 1) },
  { start: [ESC, ...ascii('d')], rest: 1 },
  { start: [ESC, GS, ...ascii('yS0')], rest: 1 },
  { start: [ESC, GS, ...ascii('yS1')], rest: 1 },
  { start: [ESC, GS, ...ascii('yS2')], rest: 1, obey: (paper, [module = 0]) => paper.prepareCode({ module }) },
  {
    start: [ESC, GS, ...ascii('yD1')],
    rest: (following) => 3 + following.readUInt16LE(1),
    obey: (paper, following) => paper.prepareCode({ text: following.toString('latin1', 3) }),
  },
  { start: [ESC, GS, ...ascii('yP')], rest: 0, obey: (paper) => paper.printCode(modulesOf) },
]

/** Carries out every order; throws for one that this printer does not know. */
export function obeyOrders(bytes: Buffer, orders: readonly Order[], paper: Paper): void {
  for (let at = 0; at < bytes.length;) {
    const left = bytes.subarray(at)
    const byte = left[0] ?? 0
    const order = orders.find(({ start }) => left.subarray(0, start.length).equals(Buffer.from(start)))
    if (order !== undefined) {
      const following = left.subarray(order.start.length)
      const rest = typeof order.rest === 'number' ? order.rest : order.rest(following)
      order.obey?.(paper, following.subarray(0, rest))
      at += order.start.length + rest
      continue
    }
    if (byte === 0x0a) paper.feed()
    else if (byte >= 0x20) paper.print(byte)
    else if (byte !== 0x0d) throw new Error(`unknown order ${left.toString('hex', 0, 8)} at ${at}`)
    at += 1
  }
}
