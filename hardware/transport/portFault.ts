export const faultKinds = ['gone', 'closed', 'busy', 'not_ready', 'timeout', 'stall', 'denied', 'failed'] as const
export type FaultKind = (typeof faultKinds)[number]

/** Neither library gives error codes, so their words are read here and nowhere else. First match wins. */
const wording: readonly (readonly [RegExp, FaultKind])[] = [
  [/has been closed|already closed|is not open/i, 'closed'],
  [/no such (device|file)|ENODEV|errno 19\b|disconnected|not found|ECONNRESET|EPIPE|ECONNREFUSED/i, 'gone'],
  [/interface is busy|EBUSY|EADDRINUSE|errno 16\b/i, 'busy'],
  [/errno 113\b|EHOSTUNREACH|cannot open device|could not open/i, 'not_ready'],
  [/cancelled|timed? ?out|ETIMEDOUT/i, 'timeout'],
  [/stall|protocol error|broken pipe/i, 'stall'],
  [/permission denied|EACCES|errno 13\b|access denied/i, 'denied'],
]

/** What went wrong on a port, in one of eight kinds; the library's own words stay in the message. */
export class PortFault extends Error {
  override readonly name = 'PortFault'
  readonly kind: FaultKind

  constructor(kind: FaultKind, message: string) {
    super(message)
    this.kind = kind
  }

  static from(thrown: unknown): PortFault {
    if (thrown instanceof PortFault) return thrown
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    return new PortFault(wording.find(([words]) => words.test(message))?.[1] ?? 'failed', message)
  }
}

/** The device took a part and was content. */
export const shortWrite = (taken: number, of: number): PortFault =>
  new PortFault('failed', `short write: ${taken} of ${of} bytes`)
