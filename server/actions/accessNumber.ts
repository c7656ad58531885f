import { randomBytes, randomInt } from 'node:crypto'

/** `TKT-` and eight random digits: easy to type, never a secret. */
export const drawAccessNumber = (): string => `TKT-${String(randomInt(100_000_000)).padStart(8, '0')}`

/** The path under which the QR of a ticket is asked for; the picture is drawn when it is. */
export const qrPathOf = (accessNumber: string, now: Date): string =>
  `uploads/${randomBytes(16).toString('hex')}-${now.getTime()}-${accessNumber}-ticket-qrcode.png`

/** The access number in such a path. */
export const accessNumberOf = (path: string): string | null =>
  /^uploads\/[0-9a-f]{32}-\d+-(TKT-\d{8})-ticket-qrcode\.png$/.exec(path)?.[1] ?? null
